using System.Buffers;
using Bot.Dialogs.Calls;
using Bot.Dialogs.Languages;
using Bot.Dialogs.Scripting;

namespace Bot.Dialogs.Understanding;

/// <summary>Takes every answer out of a free message that a script would ask for.</summary>
internal static class FirstMessage
{
    private const int LongestText = 1000;
    private const int ShortestVerb = 4;

    private static readonly SearchValues<char> Breaks = SearchValues.Create(",;.!?\n");

    /// <summary>What the message answers, in the order of the script, each key once; what is not clear is left out.</summary>
    /// <param name="alreadyKnown">Keys that are not to be proposed again.</param>
    public static IReadOnlyList<Proposal> Read(DialogScript script, string text, Scene scene, IReadOnlyCollection<string> alreadyKnown)
    {
        var seen = Words.WithPlainMarks(Words.Clean(text, LongestText, keepsLines: true));
        var found = new List<Proposal>();
        var rest = TakeContacts(seen, scene, found);
        if (Asking(StepKind.Slot, scene) is { } slot)
        {
            (rest, var time) = CallInSpeech.Take(rest, scene);
            if (time is not null)
                found.Add(Propose(slot, time));
        }

        rest = Parted(rest, script, scene);
        foreach (var step in script.Steps)
        {
            if (Answer(step, rest, scene) is { } answer)
                found.Add(new Proposal(step, step.Answer, answer.Value, answer.Text));
        }

        var known = found.Where(p => !alreadyKnown.Contains(p.Key)).ToList();
        return [.. ScriptPath.Choose(script, known).OrderBy(p => Place(script, p.Step))];
    }

    /// <summary>Phone, e-mail and name told beside an answer, keyed as the script's own steps key them.</summary>
    public static IReadOnlyList<Proposal> Contacts(string text, Scene scene)
    {
        var found = new List<Proposal>();
        TakeContacts(Words.Clean(text, LongestText, keepsLines: true), scene, found);
        return found;
    }

    /// <summary>The time of a call told beside a contact or a yes, "29 123 456, call me tomorrow at 3"; null: none is clear.</summary>
    public static Proposal? CallTime(string text, Scene scene)
    {
        if (Asking(StepKind.Slot, scene) is not { } slot)
            return null;
        var rest = TakeContacts(Words.Clean(text, LongestText, keepsLines: true), scene, []);
        // "29 123 456, tomorrow at 3": a part that is a time and nothing else needs no word of calling.
        var time = CallInSpeech.Take(rest, scene).Time
            ?? rest.Split(',').Select(part => CallTimeReading.Read(part.Trim(), scene)).OfType<Reading.Understood>().FirstOrDefault(t => t.Value != CallTimeReading.Asap);
        return time is null ? null : Propose(slot, time);
    }

    // "We buy a flat and it's not urgent": a "not" that is part of one step's answer denies no other's.
    private static string Parted(string text, DialogScript script, Scene scene)
    {
        if (!Negation.IsIn(Sentence.Of(text, scene.Pack), scene.Pack))
            return text;
        var tokens = TextToken.Of(text);
        foreach (var phrase in script.Steps.Where(s => s.Kind is StepKind.Choice).SelectMany(s => OptionBook.Of(s, scene.Language).Phrases)
            .Where(p => p is { IsNegated: true, Words.Length: > 1 }).OrderByDescending(p => p.Words.Length))
        {
            for (var at = 0; at + phrase.Words.Length <= tokens.Count; at++)
            {
                if (phrase.Words.Where((w, i) => tokens[at + i].Word == w).Count() == phrase.Words.Length)
                    return $"{text[..tokens[at].From]}, {text[tokens[at].From..tokens[at + phrase.Words.Length - 1].To]}, {text[tokens[at + phrase.Words.Length - 1].To..]}";
            }
        }

        return text;
    }

    // What was taken is cut out, so that a phone number is no amount and a name no answer.
    private static string TakeContacts(string text, Scene scene, List<Proposal> found)
    {
        var rest = text;
        var addresses = EmailReading.In(rest);
        foreach (var address in addresses)
            rest = rest.Replace(address.Value, ContactNames.Mark, StringComparison.OrdinalIgnoreCase);
        var phones = PhoneReading.In(rest, scene);
        foreach (var (_, from, to) in phones.OrderByDescending(p => p.From))
            rest = $"{rest[..from]}{ContactNames.Mark}{rest[to..]}";
        var numbers = phones.Select(p => p.Number).Distinct().ToList();
        var name = ContactNames.Find(rest, scene);
        if (name is not null && Asking(StepKind.Name, scene) is { } naming)
            found.Add(new Proposal(naming, naming.Answer, name, name));
        if (numbers is [var number] && Asking(StepKind.Phone, scene) is { } phone)
            found.Add(Propose(phone, PhoneReading.Answer(number)));
        if (addresses is [var only] && Asking(StepKind.Email, scene) is { } email)
            found.Add(Propose(email, only));
        rest = name is null ? rest : rest.Replace(name, ",", StringComparison.Ordinal);
        return WithoutMarks(rest, scene.Pack);
    }

    // "Ring me on … tomorrow morning" goes on behind the number; what else stands there begins anew.
    private static string WithoutMarks(string text, LanguagePack pack)
    {
        for (var at = text.IndexOf(ContactNames.Mark, StringComparison.Ordinal); at >= 0; at = text.IndexOf(ContactNames.Mark, StringComparison.Ordinal))
        {
            var clause = text[(text.AsSpan(0, at).LastIndexOfAny(Breaks) + 1)..at];
            var isCall = Array.Exists(Words.Normalise(clause).Split(' '), pack.CallVerbs.Contains);
            text = $"{text[..at]}{(isCall ? " " : ",")}{text[(at + ContactNames.Mark.Length)..]}";
        }

        return text;
    }

    private static Reading.Understood? Answer(Step step, string text, Scene scene) => step.Kind switch
    {
        StepKind.Choice when step.Most > 1 => Named(step, text, scene) is { Count: > 0 } many
            ? new Reading.Understood(string.Join(',', many.Select(o => o.Id)), string.Join(", ", many.Select(o => OptionMatch.Answer(o, scene.Language).Text)))
            : null,
        StepKind.Choice => Named(step, text, scene) switch
        {
            [var only] => SpanMatch.SometimeInSpeech(step, text, scene) ?? OptionMatch.Answer(only, scene.Language),
            [] => SpanMatch.InSpeech(step, text, scene),
            _ => null,
        },
        StepKind.Range => Amounts.Fall(step, text, scene.Pack, scene, isMarkedOnly: true) as Reading.Understood
            ?? (Named(step, text, scene) is [var range] ? OptionMatch.Answer(range, scene.Language) : null),
        StepKind.Number => Counted(step, text, scene),
        StepKind.Date => DateReading.Read(step, text, scene) switch
        {
            Reading.Understood date => date,
            Reading.Guessed { Options: [var date] } => date,
            _ => null,
        },
        _ => null,
    };

    private static List<StepOption> Named(Step step, string text, Scene scene)
    {
        var (sentence, book) = (Sentence.Of(text, scene.Pack), OptionBook.Of(step, scene.Language));
        var mentions = Mentions.Find(sentence, book, scene.Pack);
        // "A flat for another", "my name is", "my mother's flat" say nothing of who decides.
        if (book is { IsOfDeciding: true, IsOfArea: false } && !sentence.Words.Any(w => IsOfDeciding(w, scene.Pack)))
            mentions = [.. mentions.Where(m => m.Option == Companions.Together(book, scene.Pack) ? !IsOfAnother(sentence, m, scene.Pack) : !m.IsOfOwning && !IsOfPerson(sentence, m, scene.Pack))];
        var denied = mentions.Where(m => m.IsDenied).Select(m => m.Option).ToHashSet();
        return [.. step.Options.Where(o => !denied.Contains(o) && mentions.Any(m => m.Option == o && m.Certainty > Certainty.Weak))];
    }

    private static bool IsOfAnother(Sentence sentence, Mention mention, LanguagePack pack)
    {
        var words = sentence.Words.Skip(mention.From).Take(mention.To - mention.From).ToList();
        return words.Exists(pack.Requests.Others.Contains) && words.TrueForAll(w => pack.Requests.Others.Contains(w) || pack.Fillers.Contains(w) || w.Length < 4);
    }

    // In any form: "lemju" of "lemj".
    private static bool IsOfDeciding(string word, LanguagePack pack) =>
        pack.Decides.Contains(word) || pack.Decides.Any(d => d.Length >= ShortestVerb && word.StartsWith(d, StringComparison.Ordinal));

    // Who is named, and nothing of what he does.
    private static bool IsOfPerson(Sentence sentence, Mention mention, LanguagePack pack) =>
        sentence.Words.Skip(mention.From).Take(mention.To - mention.From).All(w => w.Length < 4 || pack.Fillers.Contains(w) || Sharing.IsKin(w, pack) || pack.Kin.Selves.Contains(w)
            || pack.Kin.Alone.Contains(w) || pack.Requests.Selves.Contains(w) || pack.Requests.Others.Contains(w) || pack.Requests.Whose.Contains(w));

    /// <summary>A figure that counts what the step counts: "60 m²", "4 people".</summary>
    private static Reading.Understood? Counted(Step step, string text, Scene scene)
    {
        var unit = Words.Normalise(step.Unit?.Fill(scene.Language, _ => null).Replace('²', '2'));
        if (unit.Length == 0)
            return null;
        var isArea = scene.Pack.AreaUnits.Contains(unit);
        var counted = Figures.In(text, scene.Pack)
            .Where(f => isArea ? f.IsArea : Words.Normalise(text[f.To..]).Split(' ') is [var next, ..] && scene.Pack.Inflection.IsSame(next, unit.Split(' ')[0])).ToList();
        return counted is [var only] ? NumberReading.Read(step, text[only.From..only.To], scene) as Reading.Understood : null;
    }

    private static Step? Asking(StepKind kind, Scene scene) => scene.Script.Steps.FirstOrDefault(s => s.Kind == kind);

    private static Proposal Propose(Step step, Reading.Understood answer) => new(step, step.Answer, answer.Value, answer.Text);

    private static int Place(DialogScript script, Step step)
    {
        for (var place = 0; place < script.Steps.Count; place++)
        {
            if (script.Steps[place] == step)
                return place;
        }

        return script.Steps.Count;
    }
}
