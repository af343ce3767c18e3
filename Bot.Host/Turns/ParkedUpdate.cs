using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Dialogs;
using Bot.Domain.Conversations;
using Microsoft.Bot.Schema;

namespace Bot.Host.Turns;

/// <summary>A turn's request in a form that can wait in the database.</summary>
internal sealed record ParkedUpdate
{
    public required string ExternalId { get; init; }
    public required string Channel { get; init; }
    public required string ChatId { get; init; }
    public required SenderFacts Sender { get; init; }

    /// <summary>Bot Framework activity type.</summary>
    public required string Type { get; init; }

    public string? Text { get; init; }
    public string? EventName { get; init; }

    /// <summary>JSON of the web client's own channel data, or null.</summary>
    public string? Echo { get; init; }

    public string? Locale { get; init; }
    public bool IsStart { get; init; }
    public bool IsOther { get; init; }
    public string? Option { get; init; }
    public int Token { get; init; }
    public string? Phone { get; init; }
    public string? PhoneName { get; init; }
    public bool IsOwnPhone { get; init; }
    public string? PressData { get; init; }
    public string? PressMessageId { get; init; }

    public static string Freeze(TurnRequest request) => JsonSerializer.Serialize(From(request), ParkedUpdateJson.Default.ParkedUpdate);

    public static TurnRequest Thaw(string json)
    {
        var parked = JsonSerializer.Deserialize(json, ParkedUpdateJson.Default.ParkedUpdate)!;
        var activity = new Activity
        {
            Type = parked.Type,
            Id = parked.ExternalId,
            ChannelId = parked.Channel,
            Text = parked.Text,
            Name = parked.EventName,
            Locale = parked.Locale,
            Value = parked.Echo,
            From = new ChannelAccount(id: parked.Sender.UserId, name: parked.Sender.DisplayName, role: RoleTypes.User),
            Recipient = new ChannelAccount(id: parked.Channel, role: RoleTypes.Bot),
            Conversation = new ConversationAccount(id: parked.ChatId),
            ChannelData = parked.PressData is not null
                ? new ManagerPress(parked.PressData, parked.PressMessageId)
                : parked.Visitor() is { } input ? new VisitorInput(input) : null,
        };
        return new TurnRequest(parked.ExternalId, new ChatAddress(parked.Channel, parked.ChatId), activity) { Sender = parked.Sender };
    }

    /// <summary>The text a person would want to read, when everything else failed; null when there is none.</summary>
    public static string? WordsIn(string json)
    {
        var parked = JsonSerializer.Deserialize(json, ParkedUpdateJson.Default.ParkedUpdate)!;
        return parked.Text ?? parked.Phone ?? parked.Option;
    }

    private static ParkedUpdate From(TurnRequest request)
    {
        var parked = new ParkedUpdate
        {
            ExternalId = request.ExternalId,
            Channel = request.Chat.Channel,
            ChatId = request.Chat.ChatId,
            Sender = request.Sender,
            Type = request.Activity.Type,
            Text = request.Activity.Text,
            EventName = request.Activity.Name,
            Locale = request.Activity.Locale,
            Echo = request.Activity.Value as string,
        };
        return request.Activity.ChannelData switch
        {
            ManagerPress press => parked with { PressData = press.Data, PressMessageId = press.MessageId },
            VisitorInput { Inbound: Inbound.Started } => parked with { IsStart = true },
            VisitorInput { Inbound: Inbound.SentOther } => parked with { IsOther = true },
            VisitorInput { Inbound: Inbound.Pressed p } => parked with { Option = p.OptionId, Token = p.Token },
            VisitorInput { Inbound: Inbound.SharedContact c } => parked with { Phone = c.Phone, PhoneName = c.Name, IsOwnPhone = c.IsOwn },
            _ => parked,
        };
    }

    private Inbound? Visitor() =>
        IsStart ? new Inbound.Started()
        : IsOther ? new Inbound.SentOther()
        : Option is not null ? new Inbound.Pressed(Option, Token)
        : Phone is not null ? new Inbound.SharedContact(Phone, PhoneName, IsOwnPhone)
        : Text is not null ? new Inbound.Said(Text)
        : null;
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(ParkedUpdate))]
internal sealed partial class ParkedUpdateJson : JsonSerializerContext;
