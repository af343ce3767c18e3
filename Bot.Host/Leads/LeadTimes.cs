using Bot.Host.Firm;
using Microsoft.Extensions.Options;

namespace Bot.Host.Leads;

/// <summary>When the next step is due if nobody names a time. A call that was promised to the visitor stands. A singleton.</summary>
internal sealed class LeadTimes(IOptions<LeadOptions> options, FirmProfile firm)
{
    public DateTimeOffset AfterTaking(DateTimeOffset? promised, DateTimeOffset now) =>
        Ahead(promised, now) ?? now.AddMinutes(options.Value.CallWithinMinutes);

    public DateTimeOffset AfterMissedCall(DateTimeOffset? promised, DateTimeOffset now) =>
        Ahead(promised, now) ?? firm.Hours.NextOpen(now.AddMinutes(options.Value.CallAgainMinutes));

    public DateTimeOffset AfterReply(DateTimeOffset? promised, DateTimeOffset now) => Ahead(promised, now) ?? AfterTalk(now);

    public DateTimeOffset AfterTalk(DateTimeOffset now) => firm.Hours.NextOpen(now.AddHours(options.Value.NextTouchHours));

    private static DateTimeOffset? Ahead(DateTimeOffset? promised, DateTimeOffset now) => promised > now ? promised : null;
}
