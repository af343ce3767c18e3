namespace Bot.Domain.Leads;

public sealed partial class Lead
{
    /// <summary>
    /// Takes over what the dialog learned; an answer given again replaces the old one, and leave to write counts from the
    /// last time it was given. Returns true if anything changed.
    /// </summary>
    public bool Learn(IEnumerable<LeadAnswer> answers)
    {
        var changed = false;
        foreach (var answer in answers)
        {
            var known = _answers.Find(a => a.Key == answer.Key);
            if (known is null)
                _answers.Add(answer);
            else if (known.Value != answer.Value || known.Text != answer.Text || answer.Key == AnswerKeys.WriteLater)
                known.Change(answer.Value, answer.Text, answer.At);
            else
                continue;
            if (answer.Key == AnswerKeys.Product)
                Product = answer.Value;
            changed = true;
        }

        if (changed)
            Version++;
        return changed;
    }

    /// <summary>Drops what was told of another need. Returns true if there was any.</summary>
    public bool Forget(IReadOnlySet<string> keys)
    {
        if (_answers.RemoveAll(a => keys.Contains(a.Key)) == 0)
            return false;
        Version++;
        return true;
    }

    /// <summary>
    /// Stores how to reach the person. Only after consent. A time of call that he named anew is the owner's next step; one
    /// that is past or known already changes nothing of what was dated since. Returns true when the lead was put off and
    /// came back by this.
    /// </summary>
    /// <param name="callAt">When he wants to be called; null: at no certain time.</param>
    public bool Reach(Contact contact, DateTimeOffset? callAt, string? timeZone, DateTimeOffset now)
    {
        (Name, Phone, PhoneIsProven, Email) = (contact.Name, contact.Phone, contact.PhoneIsProven, contact.Email);
        TimeZone = timeZone ?? TimeZone;
        var isNamedAnew = callAt > now && callAt != CallAt;
        if (callAt is null || isNamedAnew)
            CallAt = callAt;
        Version++;
        if (!isNamedAnew || !IsOpen)
            return false;
        if (Stage == LeadStage.Later)
        {
            Move(LeadTrigger.Return, now, OwnerId is null ? now : callAt!.Value);
            return true;
        }

        if (OwnerId is not null)
            (NextStep, NextStepAt) = (NextStepKind.Call, callAt);
        return false;
    }

    /// <summary>Sets temperature and score. Returns true when the lead became hot by this.</summary>
    public bool Qualify(Qualified judged, DateTimeOffset now)
    {
        var wentHot = judged.Temperature == Temperature.Hot && Temperature != Temperature.Hot;
        Temperature = judged.Temperature;
        TemperatureBecause = string.Join(',', judged.Because);
        Score = judged.Score;
        if (wentHot && WentHotAt is null)
        {
            // What was told of it while it was warm does not count: that it is hot must be heard.
            WentHotAt = now;
            AlertedAt = null;
        }

        Version++;
        return wentHot;
    }

    /// <summary>The visitor wrote something; the clock runs until somebody answers.</summary>
    public void Wait(DateTimeOffset now)
    {
        WaitingSince ??= now;
        Version++;
    }

    /// <summary>The visitor asks for a human, or writes to the one he was promised: it must not wait, whatever its temperature.</summary>
    public void AskForPerson(DateTimeOffset now)
    {
        WantsPerson = true;
        Wait(now);
    }

    /// <summary>He calls for a human once more, and nobody took it all the while: it is as if it came now. How long he waits stays.</summary>
    public void CallAnew(DateTimeOffset now)
    {
        NextStepAt = now;
        Version++;
    }

    /// <summary>The visitor was promised a call once more: a lead that was put off is back, and one that nobody owns waits from now on.</summary>
    /// <param name="callAt">By when its owner calls; means nothing while nobody owns it.</param>
    public void ExpectCall(DateTimeOffset callAt, DateTimeOffset now)
    {
        if (Stage == LeadStage.Later)
            Fire(LeadTrigger.Return);
        (NextStep, NextStepAt) = OwnerId is null ? (NextStepKind.Claim, now) : (NextStepKind.Call, callAt);
        Wait(now);
    }

    /// <summary>The person came back by another chat: that is where he reads now.</summary>
    public void MoveTo(long conversationId, string channel)
    {
        (ConversationId, Channel) = (conversationId, channel);
        Version++;
    }

    /// <summary>A human answered the visitor.</summary>
    public void Answered(DateTimeOffset now)
    {
        WaitingSince = null;
        if (Stage == LeadStage.Taken)
            Fire(LeadTrigger.Call);
        NextStepAt ??= now;
        Version++;
    }

    /// <summary>Managers are being told of it.</summary>
    public void Announced(DateTimeOffset now)
    {
        if (AnnouncedAt is not null)
            return;
        AnnouncedAt = now;
        Version++;
    }

    /// <summary>A managers' chat accepted the alert.</summary>
    public void Alerted(DateTimeOffset now)
    {
        AlertedAt ??= now;
        Version++;
    }

    /// <summary>Whether the trigger is possible from the present stage.</summary>
    public bool Can(LeadTrigger trigger) => Machine().CanFire(trigger);

    /// <summary>Moves the lead along <paramref name="trigger"/> and dates its next step. Call <see cref="Can"/> first.</summary>
    /// <param name="nextStepAt">When the next step is due; ignored when the move closes the lead.</param>
    /// <exception cref="InvalidOperationException">The lifecycle does not permit it from this stage.</exception>
    public void Move(LeadTrigger trigger, DateTimeOffset now, DateTimeOffset nextStepAt)
    {
        Fire(trigger);
        if (trigger is LeadTrigger.Call or LeadTrigger.Qualify or LeadTrigger.Postpone)
            WaitingSince = null;
        if (Stage == LeadStage.New)
            Unclaim(now);
        // Won by mistake: no deal, no client.
        if (trigger is LeadTrigger.Reopen)
            (WonAmount, ClientId) = (null, null);
        NextStep = Stage switch
        {
            LeadStage.New => NextStepKind.Claim,
            LeadStage.Later => NextStepKind.Return,
            LeadStage.Won or LeadStage.Lost => NextStepKind.None,
            LeadStage.Taken or LeadStage.Contacted or LeadStage.Prospect => NextStepKind.Call,
            _ => throw new InvalidOperationException($"Stage {Stage} has no next step."),
        };
        NextStepAt = IsOpen ? nextStepAt : null;
        ClosedAt = IsOpen ? null : now;
        if (IsOpen)
            LostReason = null;
        else
            WaitingSince = null;
        Version++;
    }

    /// <summary>Closes as won.</summary>
    public void Win(decimal? amount, DateTimeOffset now)
    {
        Move(LeadTrigger.Win, now, now);
        WonAmount = amount;
    }

    /// <summary>What the deal was worth, told after it was won.</summary>
    /// <exception cref="InvalidOperationException">It was not won.</exception>
    public void Price(decimal amount)
    {
        if (Stage != LeadStage.Won)
            throw new InvalidOperationException($"Lead {Number} is {Stage}, not won.");
        WonAmount = amount;
        Version++;
    }

    /// <summary>Closes as lost; the reason stays for the reports and for winning back.</summary>
    public void Lose(string reason, DateTimeOffset now)
    {
        Move(LeadTrigger.Lose, now, now);
        LostReason = reason;
    }

    /// <summary>Links the client's card.</summary>
    public void BecomeClient(int clientId)
    {
        ClientId = clientId;
        Version++;
    }

    /// <summary>
    /// Nothing that says who it was about stays; what is counted does: source, stage, dates, temperature, amount. An open
    /// one is closed. For good: there is nobody left to reach.
    /// </summary>
    /// <param name="keepsReason">The reason it was lost for is one of the fixed ones, not somebody's words.</param>
    public void Erase(bool keepsReason, DateTimeOffset now)
    {
        if (IsOpen)
            Lose(LostReasons.Erased, now);
        else if (LostReason is not null && !keepsReason)
            LostReason = LostReasons.Erased;
        _answers.Clear();
        (Name, Phone, PhoneIsProven, Email) = (null, null, false, null);
        (Product, CallAt, TimeZone) = ("", null, null);
        ErasedAt = now;
        Version++;
    }

    private void Unclaim(DateTimeOffset now)
    {
        OwnerId = null;
        ClaimedAt = null;
        WaitingSince ??= now;
    }

    private void Fire(LeadTrigger trigger)
    {
        Machine().Fire(trigger);
        StageSeq++;
    }

    private Stateless.StateMachine<LeadStage, LeadTrigger> Machine() =>
        LeadLifecycle.For(() => Stage, stage => Stage = stage, () => OwnerId is not null);
}
