using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Bot.Domain.Persistence;

/// <summary>An instant as whole milliseconds since 1970 in UTC; what is finer is cut off.</summary>
public sealed class UtcMilliseconds() : ValueConverter<DateTimeOffset, long>(
    instant => instant.ToUnixTimeMilliseconds(),
    milliseconds => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds));
