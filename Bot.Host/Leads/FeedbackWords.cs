using System.Globalization;
using Bot.Dialogs;
using Bot.Domain.Leads;
using Bot.Host.Delivery;

namespace Bot.Host.Leads;

/// <summary>What managers read of a visitor's feedback. A singleton; thread-safe.</summary>
internal sealed class FeedbackWords(ManagerWords say)
{
    // Net Promoter Score: 9–10 promoters, 0–6 detractors.
    private const int LeastPraise = 9;
    private const int MostBlame = 6;

    private const int LongestWords = 1000;

    /// <param name="shownName">See <see cref="LeadFacts.ShownName"/>.</param>
    public MessagePayload Of(Lead lead, string? shownName, IReadOnlyList<KnownAnswer> said)
    {
        var head = Head(lead, shownName, said.Where(a => a.Key == AnswerKeys.Recommends).Select(a => a.Value).FirstOrDefault());
        var lines = new List<string> { head };
        lines.AddRange(said.Where(a => a.Key is not (AnswerKeys.Recommends or AnswerKeys.Consent or AnswerKeys.CallTime))
            .Select(a => $"{say.Label(a.Key)}: {PlainText.Line(a.Text, LongestWords)}"));
        if (lead.Phone is { } phone && IsBlame(said))
            lines.Add(say["feedback.call", PhoneText.Show(phone)]);
        return new MessagePayload { Text = string.Join('\n', lines), Bold = [new TextRange(0, head.Length)] };
    }

    private string Head(Lead lead, string? shownName, string? recommends)
    {
        var name = say.CalledIn(lead, shownName);
        return Figure(recommends) switch
        {
            >= LeastPraise and var figure => say["feedback.praise", lead.Number, name, figure],
            <= MostBlame and var figure => say["feedback.blame", lead.Number, name, figure],
            { } figure => say["feedback.score", lead.Number, name, figure],
            null when lead.Stage == LeadStage.Lost => say["feedback.lost", lead.Number, name],
            null => say["feedback.said", lead.Number, name],
        };
    }

    private static bool IsBlame(IReadOnlyList<KnownAnswer> said) =>
        said.Any(a => a.Key == AnswerKeys.Recommends && Figure(a.Value) <= MostBlame);

    private static int? Figure(string? value) => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var figure) ? figure : null;
}
