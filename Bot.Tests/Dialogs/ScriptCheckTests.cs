using Bot.Dialogs;

namespace Bot.Tests.Dialogs;

/// <summary>Faults seeded into a sound script of several files; each is told with its file, its line and its remedy.</summary>
public sealed class ScriptCheckTests
{
    [Fact]
    public void The_sound_files_have_no_fault() =>
        Assert.Empty(DialogScripts.Check(ScriptCheckFiles.Sources, Shipped.Firm()));

    [Theory]
    [InlineData("whole.yaml", "kind: rating", "kind: ratng", "whole.yaml", 77, "Did you mean")]
    [InlineData("whole.yaml", "    scale: nps\n", "    scale: ten\n", "whole.yaml", 78, "is no scale")]
    [InlineData("whole.yaml", "timeout: 1d", "timeout: 1m", "whole.yaml", 35, "from 5m to 7d")]
    [InlineData("whole.yaml", "timeout: 1d", "timeout: soon", "whole.yaml", 35, "no time to wait")]
    [InlineData("whole.yaml", "after: 2h", "after: 8d", "whole.yaml", 27, "from 5m to 7d")]
    [InlineData("whole.yaml", "picture: https:", "picture: http:", "whole.yaml", 20, "no https address")]
    [InlineData("whole.yaml", "link: \"https://example.com\"", "link: \"example.com\"", "whole.yaml", 75, "no https address")]
    [InlineData("whole.yaml", "file: guide.pdf", "file: ../guide.pdf", "whole.yaml", 70, "not the plain name")]
    [InlineData("whole.yaml", "actions: [new, person]", "actions: [new, persn]", "whole.yaml", 92, "Did you mean \"person\"")]
    [InlineData("whole.yaml", "    text: Bye.\n    actions: [new, person]", "    text: Bye.", "whole.yaml", 89, "invites to nothing")]
    [InlineData("whole.yaml", "script: small }", "script: smal }", "whole.yaml", 75, "Did you mean \"small\"")]
    [InlineData("whole.yaml", "script: small\n  - id: away", "script: smaller\n  - id: away", "whole.yaml", 86, "There is no script")]
    [InlineData("whole.yaml", "run: reach", "run: reech", "whole.yaml", 66, "Did you mean \"reach\"")]
    [InlineData("reach.yaml", "kind: name\n", "kind: dialog\n    run: reach\n", "reach.yaml", 13, "runs itself")]
    [InlineData("whole.yaml", "  - id: guide\n", "  - id: contact.name\n", "whole.yaml", 68, "may hold only a–z")]
    [InlineData("whole.yaml", "most: 2", "most: 5", "whole.yaml", 34, "from 2 to 3")]
    [InlineData("whole.yaml", "{ id: view, text: View }\n      - { id: quiet, text: Quiet }\n      - { id: none, text: \"–\" }", "{ id: view, text: View }", "whole.yaml", 36, "only 1 option")]
    [InlineData("whole.yaml", "from: 10\n", "from: 900\n", "whole.yaml", 42, "No figure lies")]
    [InlineData("whole.yaml", "to: 500\n", "to: 500.5\n", "whole.yaml", 44, "must be whole")]
    [InlineData("whole.yaml", "area: { from: 200 }", "area: { from: 900 }", "whole.yaml", 58, "takes 10 to 500")]
    [InlineData("whole.yaml", "opinion: { from: 9 }", "opinion: { from: 11 }", "whole.yaml", 81, "takes 0 to 10")]
    [InlineData("whole.yaml", "opinion: { from: 0, to: 6 }", "opinion: { from: 6, to: 0 }", "whole.yaml", 83, "Nothing lies")]
    [InlineData("whole.yaml", "opinion: { from: 0, to: 6 }", "opinion: { from: 10 }", "whole.yaml", 83, "a branch before it")]
    [InlineData("whole.yaml", "area: { from: 200 }", "all: [product: buy, product: sell]", "whole.yaml", 58, "at once")]
    [InlineData("whole.yaml", "area: { from: 200 }", "opinion: { from: 3 }", "whole.yaml", 58, "asked only later")]
    [InlineData("whole.yaml", "area: { from: 200 }", "temperature: warm", "whole.yaml", 58, "can never hold")]
    [InlineData("whole.yaml", "area: { from: 200 }", "score: { from: 50 }", "whole.yaml", 58, "can never hold")]
    [InlineData("whole.yaml", "area: { from: 200 }", "visitor: stranger", "whole.yaml", 58, "new, known or client")]
    [InlineData("whole.yaml", "area: { from: 200 }", "scorre: { from: 50 }", "whole.yaml", 58, "Did you mean \"score\"")]
    [InlineData("whole.yaml", "of: [product]", "of: [produkt]", "whole.yaml", 47, "Did you mean \"product\"")]
    [InlineData("whole.yaml", "of: [product]", "of: [area]", "whole.yaml", 47, "no options to carry prices")]
    [InlineData("whole.yaml", "of: [product]", "of: [mood]", "whole.yaml", 31, "no option here has a price")]
    [InlineData("whole.yaml", "currency: \"{currency}{amount}\"", "currency: \"{currency}\"", "whole.yaml", 53, "no place for the figure")]
    [InlineData("whole.yaml", "renamed:\n  steps: { asked: need }", "renamed:\n  steps: { asked: ned }", "whole.yaml", 8, "Did you mean \"need\"")]
    [InlineData("whole.yaml", "want: product", "mood: product", "whole.yaml", 9, "is still there")]
    [InlineData("whole.yaml", "purchase: buy }", "purchase: rent }", "whole.yaml", 10, "no option")]
    [InlineData("whole.yaml", "share: 40", "share: 140", "whole.yaml", 13, "at most 100")]
    [InlineData("whole.yaml", "order: [area, mood]", "order: [area, mod]", "whole.yaml", 15, "Did you mean \"mood\"")]
    [InlineData("whole.yaml", "order: [area, mood]", "order: [area, need]", "whole.yaml", 15, "branches")]
    [InlineData("whole.yaml", "steps: { need: { text: { en: \"What then?\"", "steps: { ned: { text: { en: \"What then?\"", "whole.yaml", 14, "Did you mean \"need\"")]
    [InlineData("whole.yaml", "words: [purchase]", "words: [start over]", "whole.yaml", 29, "command /restart")]
    [InlineData("whole.yaml", "words: [purchase]", "words: [sell]", "whole.yaml", 30, "means both")]
    [InlineData("whole.yaml", "words: [purchase]", "words: [\"2\"]", "whole.yaml", 29, "also the number")]
    [InlineData("ru/whole.yaml", "words: [покупка]", "words: [продать]", "ru/whole.yaml", 12, "means both")]
    [InlineData("ru/whole.yaml", "mood:\n", "mod:\n", "ru/whole.yaml", 13, "Did you mean \"mood\"")]
    [InlineData("ru/whole.yaml", "quiet: { text: Тишина }", "qiet: { text: Тишина }", "ru/whole.yaml", 15, "Did you mean \"quiet\"")]
    [InlineData("ru/whole.yaml", "  large: { text: Коллега посмотрит. }\n", "", "whole.yaml", 63, "lacks Русский (ru)")]
    [InlineData("ru/whole.yaml", "Спасибо, {name}.", "Спасибо.", "ru/whole.yaml", 21, "placeholders")]
    [InlineData("ru/whole.yaml", "language: ru", "language: lv", "ru/whole.yaml", 2, "lies in the folder ru")]
    [InlineData("ru/whole.yaml", "script: whole", "script: hole", "ru/whole.yaml", 1, "Did you mean \"whole\"")]
    [InlineData("ru/whole.yaml", "  away: { text: Пока. }\n", "  away: { text: Пока., again: [Э] }\n", "ru/whole.yaml", 24, "give as many")]
    [InlineData("ru/whole.yaml", "  away: { text: Пока. }\n", "  away: { txt: Пока. }\n", "ru/whole.yaml", 24, "no txt to translate")]
    [InlineData("ru/reach.yaml", "mail: { text: \"Адрес, {name}?\" }", "mail: { text: \"\" }", "ru/reach.yaml", 6, "is empty")]
    [InlineData("reach.yaml", ", next: refused", "", "reach.yaml", 11, "without consent")]
    [InlineData("reach.yaml", "kind: consent", "kind: consent\n    when: { product: buy }", "reach.yaml", 12, "without consent")]
    [InlineData("reach.yaml", "next: return", "next: back", "reach.yaml", 17, "There is no step")]
    [InlineData("small.yaml", "links: [small]", "links: [whole]", "small.yaml", 3, "begun by the link")]
    [InlineData("small.yaml", "starts: { links: [small] }", "starts: { words: { en: [Whole thing!] } }", "small.yaml", 3, "is begun by")]
    [InlineData("small.yaml", "{day}.\", ru: \"До {day}.\"", "{dai}.\", ru: \"До {dai}.\"", "small.yaml", 11, "Nothing fills the placeholder {dai}")]
    [InlineData("small.yaml", "    text: { en: \"When?\", ru: \"Когда?\" }", "    text: { en: \"When?\", ru: \"Когда?\" }\n    next: when", "small.yaml", 9, "leads to itself")]
    [InlineData("small.yaml", "script: small", "script: restart", "small.yaml", 1, "is a command")]
    [InlineData("small.yaml", "kind: date\n    answer: day", "kind: phone\n    answer: day", "small.yaml", 5, "before the visitor was told")]
    [InlineData("small.yaml", "kind: date\n", "kind: date\n    farthest: 9999\n", "small.yaml", 7, "from 1 to 3650")]
    [InlineData("whole.yaml", "when: { visitor: new }", "when: { working: { fr: 15m } }", "whole.yaml", 19, "Did you mean \"for\"")]
    [InlineData("whole.yaml", "when: { visitor: new }", "when: { working: { for: soon } }", "whole.yaml", 19, "no time to wait")]
    [InlineData("whole.yaml", "when: { visitor: new }", "when: { working: maybe }", "whole.yaml", 19, "write true or false")]
    [InlineData("whole.yaml", "when: { visitor: new }", "when: { all: [{ working: false }, { working: { for: 15m } }] }", "whole.yaml", 19, " passed over")]
    public void A_seeded_fault_is_told_where_it_stands(string file, string sound, string broken, string told, int line, string words)
    {
        var faults = DialogScripts.Check(ScriptCheckFiles.With(file, sound, broken), Shipped.Firm());

        Assert.True(
            faults.Any(f => f.File == told && f.Line == line && f.Message.Contains(words, StringComparison.Ordinal)),
            $"Expected {told}:{line} with \"{words}\", found:\n{string.Join('\n', faults)}");
    }

    [Theory]
    [InlineData("{ working: { for: 15m } }")]
    [InlineData("{ working: true, not: { working: { for: 2h } } }")]
    [InlineData("{ working: { for: 15m }, not: { working: { for: 2h } } }")]
    public void How_long_the_firm_stays_open_may_be_asked(string when) =>
        Assert.Empty(DialogScripts.Check(ScriptCheckFiles.With("whole.yaml", "when: { visitor: new }", $"when: {when}"), Shipped.Firm()));
}
