namespace Telegram.Bot.Types;

/// <summary>A place with a name.</summary>
public class Venue
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public Location Location { get; set; } = default!;

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string Title { get; set; } = default!;

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string Address { get; set; } = default!;

    public string? FoursquareId { get; set; }
    public string? FoursquareType { get; set; }
    public string? GooglePlaceId { get; set; }
    public string? GooglePlaceType { get; set; }
}
