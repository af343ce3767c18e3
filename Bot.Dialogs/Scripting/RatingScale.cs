namespace Bot.Dialogs.Scripting;

/// <summary>How a rating is given.</summary>
internal enum RatingScale
{
    /// <summary>0–10: how likely is he to recommend us (net promoter score).</summary>
    Nps,

    /// <summary>One to five stars.</summary>
    Stars,
}
