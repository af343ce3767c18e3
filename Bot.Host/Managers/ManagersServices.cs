using Bot.Host.Leads;
using Bot.Host.Settings;

namespace Bot.Host.Managers;

internal static class ManagersServices
{
    public static void AddManagers(this IServiceCollection services)
    {
        services.AddSettings<ManagersOptions>("Managers", (managers, faults) =>
        {
            for (var i = 0; i < managers.People.Count; i++)
            {
                if (string.IsNullOrWhiteSpace(managers.People[i].Name) || managers.People[i].Name.Length > 100)
                    faults.Add($"People:{i}:Name", managers.People[i].Name, "1 to 100 characters", "Anna");
                if (managers.People[i].TelegramUserId <= 0)
                    faults.Add($"People:{i}:TelegramUserId", managers.People[i].TelegramUserId, "a Telegram user id", "123456789");
            }

            if (managers.GroupChatId > 0)
                faults.Add("GroupChatId", managers.GroupChatId, "a group's id, which is negative, or 0", "-1001234567890");
            if (string.IsNullOrWhiteSpace(managers.DeskName) || managers.DeskName.Length > 100)
                faults.Add("DeskName", managers.DeskName, "1 to 100 characters", "Desk");
            if (managers.BindCodeHours is < 1 or > 720)
                faults.Add("BindCodeHours", managers.BindCodeHours, "1 to 720", "24");
            if (managers.SignInMinutes is < 1 or > 1440)
                faults.Add("SignInMinutes", managers.SignInMinutes, "1 to 1440", "60");
        });
        services.AddSingleton<BindCode>();
        services.AddSingleton<SettingsChats>();
        services.AddSingleton<INamedChats>(provider => provider.GetRequiredService<SettingsChats>());
        services.AddSingleton<SettingsPeople>();
        services.AddSingleton<FormerBots>();
        services.AddSingleton<ManagersStart>();
        services.AddSingleton<ManagerAccess>();
        services.AddSingleton<BindChat>();
        services.AddSingleton<DeskAddress>();
        services.AddSingleton<DeskInvitation>();
        services.AddSingleton<IDeskInvitations>(provider => provider.GetRequiredService<DeskInvitation>());
        services.AddSingleton<ManagerTurn>();
    }
}
