using Bot.Host.Delivery;
using Bot.Host.Settings;

namespace Bot.Host.Leads;

internal static class LeadServices
{
    /// <summary>Leads and what managers do with them. Needs storage, the firm, delivery, the dialogs and the follow-ups.</summary>
    public static void AddLeads(this IServiceCollection services)
    {
        services.AddSettings<LeadOptions>("Leads", Check);
        services.AddSingleton<LeadFeed>();
        services.AddSingleton<LeadAlerts>();
        services.AddSingleton<LeadRelay>();
        services.AddSingleton<FeedbackWords>();
        services.AddSingleton<TakeFeedback>();
        services.AddSingleton<CallBook>();
        services.AddSingleton<HearAgain>();
        services.AddSingleton<TakeLead>();
        services.AddSingleton<LeadIntake>();

        services.AddSingleton<ManagerWords>();
        services.AddSingleton<LeadTimes>();
        services.AddSingleton<LeadUpkeep>();
        services.AddSingleton<CommandParser>();
        services.AddSingleton<FrontDesk>();
        services.AddSingleton<DismissManager>();
        services.AddSingleton<UnbindChat>();
        services.AddSingleton<ClaimLead>();
        services.AddSingleton<MoveLead>();
        services.AddSingleton<TalkOnLead>();
        services.AddSingleton<LeadLists>();
        services.AddSingleton<LeadStats>();
        services.AddSingleton<VariantStats>();
        services.AddSingleton<ManagerDesk>();

        services.AddSingleton<CardFields>();
        services.AddSingleton<CardButtons>();
        services.AddSingleton<CardText>();
        services.AddSingleton<ICardRenderer, LeadCards>();
        services.AddSingleton<JournalWords>();
        services.AddSingleton<DeskButtons>();
        services.AddSingleton<LeadViews>();
    }

    private static void Check(LeadOptions leads, SettingFaults faults)
    {
        if (leads.CallWithinMinutes is < 1 or > 1440)
            faults.Add("CallWithinMinutes", leads.CallWithinMinutes, "1 to 1440", "15");
        if (leads.CallAgainMinutes is < 1 or > 10_080)
            faults.Add("CallAgainMinutes", leads.CallAgainMinutes, "1 to 10080", "120");
        if (leads.NextTouchHours is < 1 or > 720)
            faults.Add("NextTouchHours", leads.NextTouchHours, "1 to 720", "24");
        if (leads.MaxListed is < 1 or > 50)
            faults.Add("MaxListed", leads.MaxListed, "1 to 50", "20");
        if (leads.RelayEverySeconds is < 0 or > 60)
            faults.Add("RelayEverySeconds", leads.RelayEverySeconds, "0 (none) to 60", "5");
        if (leads.MaxOnDesk is < 1 or > 1000)
            faults.Add("MaxOnDesk", leads.MaxOnDesk, "1 to 1000", "200");
    }
}
