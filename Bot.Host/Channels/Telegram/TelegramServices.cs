using Bot.Host.Delivery;
using Bot.Host.Managers;
using Bot.Host.Settings;
using Bot.Host.Turns;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Bot.Host.Channels.Telegram;

internal static class TelegramServices
{
    /// <summary>Adds the channel; without a token only its status, which says that it is off.</summary>
    public static void AddTelegram(this IServiceCollection services, IConfiguration configuration)
    {
        var telegram = Options(configuration);
        services.AddSettings<TelegramOptions>("Telegram", TelegramOptionsRules.Check);
        services.AddSingleton(provider => new TelegramStatus(provider.GetRequiredService<TimeProvider>())
        {
            Channel = telegram.Channel,
            UsesWebhook = telegram.UsesWebhook,
        });
        if (!telegram.IsOn)
            return;

        services.TryAddSingleton<KnownManagers>();
        services.AddSingleton<TelegramLine>();
        services.AddSingleton<QuietChats>();
        services.AddSingleton<HandedOver>();
        services.AddSingleton<TelegramChannel>();
        services.AddSingleton<IVisitorChannel>(provider => provider.GetRequiredService<TelegramChannel>());
        services.AddSingleton<IOutboundChannel>(provider => provider.GetRequiredService<TelegramChannel>());
        services.AddSingleton<VisitorWords>();
        services.AddSingleton<TelegramAdapter>();
        services.AddSingleton<ChannelAdapter>(provider => provider.GetRequiredService<TelegramAdapter>());
        AddReceiving(services, telegram);
    }

    /// <summary>Opens the webhook's address when updates come that way.</summary>
    public static void MapTelegram(this IEndpointRouteBuilder endpoints)
    {
        var status = endpoints.ServiceProvider.GetRequiredService<TelegramStatus>();
        if (status is { IsOn: true, UsesWebhook: true })
            endpoints.MapPost(TelegramWebhook.Path, (HttpContext http, TelegramWebhook webhook) => webhook.Receive(http));
    }

    private static void AddReceiving(IServiceCollection services, TelegramOptions telegram)
    {
        services.AddSingleton<UpdateReader>();
        services.AddSingleton<GroupMembership>();
        services.AddSingleton<Courtesies>();
        services.AddSingleton<DeadUpdates>();
        services.AddSingleton<ChatEvents>();
        services.AddSingleton<TurnTaker>();
        services.AddSingleton<TypingWatch>();
        services.AddSingleton<UpdateIntake>();
        services.AddSingleton<UpdateBatch>();
        services.AddSingleton<BotIntroduction>();
        services.AddHostedService(provider => provider.GetRequiredService<Courtesies>());
        services.AddHostedService<CommandMenus>();
        if (telegram.UsesWebhook)
        {
            services.AddSingleton<TelegramWebhook>();
            services.AddHostedService<WebhookKeeper>();
        }
        else
        {
            services.AddSingleton<PollerContext>();
            services.AddHostedService<TelegramPoller>();
        }
    }

    // What decides which services there are; all of it is read and checked at start.
    private static TelegramOptions Options(IConfiguration configuration) => new()
    {
        BotToken = configuration["Telegram:BotToken"] ?? "",
        Updates = configuration["Telegram:Updates"] ?? "Polling",
    };
}
