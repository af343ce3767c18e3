namespace Bot.Dialogs.Languages;

/// <summary>What is asked for in loose words, as it stands in a language's file; a star behind a word leaves its ending open.</summary>
internal sealed class RequestWords
{
    /// <summary>Talk, chat, connect, give: what one wants to do with a person.</summary>
    public List<string> Talks { get; set; } = [];

    /// <summary>Consultant, human, somebody.</summary>
    public List<string> People { get; set; } = [];

    /// <summary>What may stand beside both and changes nothing.</summary>
    public List<string> Frames { get; set; } = [];

    /// <summary>My, our: such a person is nobody of the firm.</summary>
    public List<string> Whose { get; set; } = [];

    /// <summary>Bot, robot: behind a "not" it is the bot that is not wanted.</summary>
    public List<string> Bots { get; set; } = [];

    /// <summary>Swap, exchange.</summary>
    public List<string> Exchanges { get; set; } = [];

    /// <summary>Flat, house, place.</summary>
    public List<string> Homes { get; set; } = [];

    /// <summary>New, bigger: what the home is that one gets.</summary>
    public List<string> Qualities { get; set; } = [];

    /// <summary>Owner, belongs.</summary>
    public List<string> Owns { get; set; } = [];

    /// <summary>I, me, mine.</summary>
    public List<string> Selves { get; set; } = [];

    /// <summary>Another, which names a person only where deciding is spoken of.</summary>
    public List<string> Others { get; set; } = [];
}

/// <summary>The same, ready to be looked up. Immutable.</summary>
internal sealed class Requests(RequestWords words, PlainSpelling spelling)
{
    public StemWords Talks { get; } = new(words.Talks, spelling);
    public StemWords People { get; } = new(words.People, spelling);
    public StemWords Frames { get; } = new(words.Frames, spelling);
    public StemWords Whose { get; } = new(words.Whose, spelling);
    public StemWords Bots { get; } = new(words.Bots, spelling);
    public StemWords Exchanges { get; } = new(words.Exchanges, spelling);
    public StemWords Homes { get; } = new(words.Homes, spelling);
    public StemWords Qualities { get; } = new(words.Qualities, spelling);
    public StemWords Owns { get; } = new(words.Owns, spelling);
    public StemWords Selves { get; } = new(words.Selves, spelling);
    public StemWords Others { get; } = new(words.Others, spelling);
}
