using System.Collections.Immutable;
using Bot.Dialogs.Scripting;
using Bot.Dialogs.Understanding;
using Bot.Domain.Leads;

namespace Bot.Dialogs.Turns;

/// <summary>What a turn learns. Contacts are held, and told to nobody, until consent was given.</summary>
internal sealed partial class Turn
{
    internal const string ConsentVersionKey = "consent_version";

    private void Learn(KnownAnswer answer)
    {
        if (IsContact(answer.Key) && !HasConsent)
        {
            if (!HasRefusedConsent)
                _snapshot = _snapshot with { Held = _snapshot.Held.With(answer) };
            return;
        }

        if (_snapshot.Answers.Contains(answer))
            return;
        var before = _snapshot.Answers;
        _learned.RemoveAll(a => a.Key == answer.Key);
        _learned.Add(answer);
        _snapshot = _snapshot with { Answers = before.With(answer) };
        if (_snapshot.Answers.Length == before.Length)
            ForgetBeside(before);
    }

    // Who changes from buying to selling has told the budget of another need.
    private void ForgetBeside(ImmutableArray<KnownAnswer> before)
    {
        var open = ScriptPath.Open(_script, _snapshot.Answers);
        var left = ScriptPath.Needs(ScriptPath.Open(_script, before));
        left.ExceptWith(ScriptPath.Needs(open));
        // Another script takes along what it finds.
        if (left.Count == 0 || open.Any(s => s.Kind is StepKind.Switch))
            return;
        _snapshot = _snapshot with { Answers = [.. _snapshot.Answers.Where(a => !left.Contains(a.Key))] };
        _learned.RemoveAll(a => left.Contains(a.Key));
    }

    private bool IsContact(string key)
    {
        if (AnswerKeys.IsContact(key))
            return true;
        foreach (var step in _script.Steps)
        {
            if (step.Answer == key && step.AsksForContact)
                return true;
        }

        return false;
    }

    /// <summary>With his yes the contacts and the time he told before become answers; with his no they are forgotten.</summary>
    private void SettleConsent(Step step)
    {
        if (step.ConsentVersion is { } version)
            Learn(new KnownAnswer(ConsentVersionKey, version, version));
        var held = _snapshot.Held;
        _snapshot = _snapshot with { Held = [] };
        if (HasConsent)
        {
            foreach (var contact in held)
                Learn(contact);
        }
        else
        {
            _snapshot = _snapshot with { Answers = [.. _snapshot.Answers.Where(a => !IsContact(a.Key))] };
            _learned.RemoveAll(a => IsContact(a.Key));
        }
    }

    private DialogTurn Receive(Inbound.SharedContact shared)
    {
        if (_snapshot.Status is DialogStatus.Stopped)
            return RunAgain();
        var number = AnswerReading.Phone(International(shared.Phone), _scene) as Reading.Understood;
        if (number is not null)
            Learn(new KnownAnswer(AnswerKeys.Phone, number.Value, number.Text) { IsProven = shared.IsOwn });
        if (number is not null && !IsTold(AnswerKeys.Name) && NameReading.Read(shared.Name ?? "", _scene.Pack) is Reading.Understood name)
            Learn(new KnownAnswer(AnswerKeys.Name, name.Value, name.Text));
        if (_snapshot.Status is not DialogStatus.Asking && HasConsent)
            return PassOn(number?.Text ?? shared.Phone);
        if (_snapshot.Status is not DialogStatus.Asking)
            return PassOnWordless(_snapshot is { Status: DialogStatus.Ended, IsToldOf: false } ? "ended_wrote_alone" : "contact_unagreed");
        if (OpenStep is not { } open)
            return HasBegun ? Relocate() : BeginRun();
        if (open.AsksForContact && number is not null && IsKnown(open))
            return Onward(open);
        if (number is not null && !HasConsent && !HasRefusedConsent)
            Say("contact_too_early");
        return number is null && open.Kind is StepKind.Phone && !IsConfirming ? Miss(open) : Ask(open);
    }

    private bool IsTold(string key) => _snapshot[key] is not null || _snapshot.Held.Any(a => a.Key == key);

    // A channel may leave the "+" away.
    private static string International(string? phone) => phone is { Length: > 9 } && phone.All(char.IsAsciiDigit) && phone[0] != '0' ? "+" + phone : phone ?? "";

    /// <summary>Keeps the contacts a message holds beside its answer. True when there was one he had not told before.</summary>
    /// <param name="besides">The answer that was asked for and is read by itself; null for none.</param>
    private bool KeepContacts(Step? open, string text, string? besides = null)
    {
        if (HasRefusedConsent || !MayHoldContact(text))
            return false;
        var isNew = false;
        foreach (var found in FirstMessage.Contacts(text, _scene).Where(f => f.Key != besides && IsContactBeside(f, open, text)))
        {
            var contact = new KnownAnswer(found.Key, found.Value, found.Text);
            isNew |= _snapshot[contact.Key] != contact.Value && !_snapshot.Held.Any(h => h.Key == contact.Key && h.Value == contact.Value);
            if (_snapshot[contact.Key] != contact.Value)
                Learn(contact);
        }

        return isNew;
    }

    private void KeepCallTime(Step open, string text)
    {
        if (!(open.AsksForContact || open.Kind is StepKind.Consent) || !text.Contains(' ', StringComparison.Ordinal)
            || FirstMessage.CallTime(text, _scene) is not { } time || IsKnown(time.Step))
            return;
        var told = new KnownAnswer(time.Key, time.Value, time.Text);
        // "No, not tomorrow at 3": beside a consent a time counts only with the yes.
        if (open.Kind is StepKind.Consent)
            _snapshot = _snapshot with { Held = _snapshot.Held.With(told) };
        else
            Learn(told);
    }

    /// <summary>The digits of a day or a sum may look like a number to call: they must be told apart from the answer.</summary>
    private bool IsContactBeside(Proposal found, Step? open, string text)
    {
        var isPlain = text.Contains('+', StringComparison.Ordinal) || text.Contains('@', StringComparison.Ordinal);
        if (IsTold(found.Key) && !isPlain)
            return false;
        if (found.Step.Kind is not StepKind.Phone || isPlain)
            return true;
        return open?.Kind switch
        {
            StepKind.Date or StepKind.Slot => false,
            StepKind.Number or StepKind.Range => !found.Value.EndsWith(string.Concat(text.Where(char.IsAsciiDigit)).TrimStart('0'), StringComparison.Ordinal),
            _ => true,
        };
    }

    // Reading a whole message costs more than a turn; most messages are an answer of few words.
    private static bool MayHoldContact(string text) => text.Contains('@', StringComparison.Ordinal) || text.Count(char.IsDigit) > 6;
}
