using System.Globalization;

namespace Bot.Tests.Kills;

/// <summary>A visitor's mind: what he wants, how he answers, and whether he stays.</summary>
/// <param name="SilentAt">The question he leaves open; 0: he answers all.</param>
/// <param name="ComesBack">Whether a reminder brings him back.</param>
/// <param name="Wishes">What he adds after the end of the dialog.</param>
internal sealed record Persona(int Index, string Need, string Who, string When, int SilentAt, bool ComesBack, bool Types, int Wishes)
{
    private static readonly string[] Needs = ["Buy a flat", "Sell a flat", "Exchange", "Mortgage help", "Renovation"];
    private static readonly string[] Keys = ["buy", "sell", "exchange", "mortgage", "renovation"];

    /// <summary>Of letters, his alone.</summary>
    public string Name => "V" + string.Concat(Enumerable.Range(0, 4).Select(i => (char)('a' + (Index / (int)Math.Pow(26, 3 - i) % 26))));

    public string Phone => string.Create(CultureInfo.InvariantCulture, $"+1202{2_200_000 + Index}");

    public string Product => Keys[Array.IndexOf(Needs, Need)];

    public bool IsHot => When == "As soon as possible";

    public static Persona Of(int index, Random random, bool maySilence) => new(
        index,
        Needs[random.Next(Needs.Length)],
        random.Next(2) == 0 ? "I do" : "We decide together",
        random.NextDouble() < 0.7 ? "As soon as possible" : "Within two months",
        maySilence && random.NextDouble() < 0.15 ? random.Next(1, 9) : 0,
        random.Next(2) == 0,
        random.NextDouble() < 0.4,
        random.Next(4));

    /// <summary>His words to a question; null where the first choice offered will do.</summary>
    public string? AnswerTo(int question) => question switch
    {
        1 => Need,
        2 => "Not sure yet",
        3 => Who,
        4 => When,
        5 => "Yes, that's fine",
        6 => Name,
        7 => Phone,
        _ => null,
    };

    public string Wish(int number) => string.Create(CultureInfo.InvariantCulture, $"wish {Name} {number}");
}

/// <summary>The shipped script as its visitors hear it.</summary>
internal static class Questions
{
    public const int End = 9;
    public const int Phone = 7;
    public const int Name = 6;

    private static readonly string[] Marks =
    [
        "What would you like to do?", "What budget do you|How large is the flat", "Who decides on this?", "When do you need it?",
        "store your name and phone", "What is your name", "What number shall we", "a good time for the call",
    ];

    /// <summary>1 to 8, <see cref="End"/>, or 0 for anything else.</summary>
    public static int NumberOf(string text)
    {
        for (var i = 0; i < Marks.Length; i++)
        {
            if (Marks[i].Split('|').Any(mark => text.Contains(mark, StringComparison.Ordinal)))
                return i + 1;
        }

        return text.StartsWith("Thank you, V", StringComparison.Ordinal) ? End : 0;
    }

    public static bool IsNudge(string text) => text.Contains("Still there?", StringComparison.Ordinal);

    /// <summary>The text without the mark of a repeat.</summary>
    public static string Unmarked(string text) => IsRepeat(text) ? text[(text.IndexOf('\n', StringComparison.Ordinal) + 1)..] : text;

    public static bool IsRepeat(string text) => text.StartsWith("↻ (repeat)\n", StringComparison.Ordinal);
}
