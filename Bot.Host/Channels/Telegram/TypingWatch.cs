using Microsoft.Extensions.Options;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace Bot.Host.Channels.Telegram;

/// <summary>Waits for turns, and shows "typing…" to the visitors whose turns take long. A singleton; thread-safe.</summary>
internal sealed class TypingWatch(Courtesies courtesies, IOptions<TelegramOptions> options, TimeProvider clock)
{
    /// <summary>Returns when all work is done; throws what any of it threw.</summary>
    public Task Await(IReadOnlyList<Update> updates, Task[] work)
    {
        var all = Task.WhenAll(work);
        return all.IsCompleted ? all : Watch(updates, work, all);
    }

    private async Task Watch(IReadOnlyList<Update> updates, Task[] work, Task all)
    {
        using var over = new CancellationTokenSource();
        var slow = Task.Delay(TimeSpan.FromMilliseconds(options.Value.TypingAfterMilliseconds), clock, over.Token);
        if (await Task.WhenAny(all, slow) == slow)
        {
            for (var i = 0; i < work.Length; i++)
            {
                if (!work[i].IsCompleted && updates[i].Message is { Chat: { Type: ChatType.Private, Id: var chatId } })
                    courtesies.Typing(chatId);
            }
        }

        await over.CancelAsync();
        await all;
    }
}
