namespace Telegram.Bot.Types;

/// <summary>A point on the map.</summary>
public class Location
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public double Latitude { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public double Longitude { get; set; }

    public double? HorizontalAccuracy { get; set; }
    public int? LivePeriod { get; set; }
    public int? Heading { get; set; }
    public int? ProximityAlertRadius { get; set; }
}
