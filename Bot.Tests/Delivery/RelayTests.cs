using Bot.Domain.Conversations;
using Bot.Domain.Delivery;
using Bot.Domain.Managers;
using Bot.Host.Channels.Telegram;
using Bot.Host.Delivery;
using Bot.Host.Leads;
using Bot.Tests.Leads;
using Microsoft.EntityFrameworkCore;

namespace Bot.Tests.Delivery;

/// <summary>A visitor's words on their way to the managers: however many, they take little room there.</summary>
public sealed class RelayTests : IAsyncLifetime
{
    private static readonly ChatAddress Group = new("telegram:7", "-100");
    private DeskBench _bench = null!;
    private int _lead;

    public Task InitializeAsync()
    {
        _bench = Open();
        _lead = _bench.AddLead();
        _bench.Add(new ManagersChat(Group, "Sales", null, _bench.Now));
        return Task.CompletedTask;
    }

    public async Task DisposeAsync() => await _bench.DisposeAsync();

    [Fact]
    public async Task Words_that_wait_stand_line_by_line_below_one_head()
    {
        foreach (var words in new[] { "Hello?", "Is anybody there?", "I want two rooms" })
            await Write(words);

        var payload = MessagePayload.Parse(Assert.Single(Waiting()).Payload);
        Assert.Equal("#1 John Smith writes:\nHello?\nIs anybody there?\nI want two rooms\n\nAnswer with /reply 1 TEXT", payload.Text);
        Assert.Equal("#1 John Smith writes:", payload.Text.Substring(Assert.Single(payload.Bold).Offset, payload.Bold[0].Length));
        Assert.True(CommandText.IsVisitorsWords(payload.Text));
    }

    [Fact]
    public async Task A_message_whose_sending_was_begun_stays_as_it_is_and_the_next_comes_some_seconds_later()
    {
        await Write("one");
        var taken = Assert.Single(await Take());
        await Write("two");
        await Write("three");

        Assert.Equal("#1 John Smith writes:\none\n\nAnswer with /reply 1 TEXT", TextOf(_bench.All<OutboxItem>().Single(o => o.Id == taken.Id)));
        var next = Assert.Single(Waiting());
        Assert.Equal("#1 John Smith writes:\ntwo\nthree\n\nAnswer with /reply 1 TEXT", TextOf(next));
        Assert.Equal(_bench.Now.AddSeconds(5), next.NotBefore);
        Assert.Empty(await Take());
        _bench.Now = _bench.Now.AddSeconds(5);
        Assert.Equal(next.Id, Assert.Single(await Take()).Id);
    }

    [Fact]
    public async Task A_message_that_may_have_arrived_gets_no_further_words()
    {
        await Write("one");
        await Take();
        using (var db = _bench.Db.Open())
            await db.Outbox.ExecuteUpdateAsync(set => set.SetProperty(o => o.Status, OutboxStatus.Pending));
        await Write("two");

        Assert.Equal(["one", "two"], Waiting().Select(o => TextOf(o).Split('\n')[1]));
    }

    [Fact]
    public async Task Of_a_flood_three_messages_wait_and_the_last_tells_that_there_is_more()
    {
        for (var i = 0; i < 60; i++)
            await Write($"{i} " + new string('x', 1900));

        var texts = Waiting().ConvertAll(TextOf);
        Assert.Equal(3, texts.Count);
        Assert.All(texts, text => Assert.True(text.Length <= 4096 && CommandText.IsVisitorsWords(text)));
        Assert.All(texts.Take(2), text => Assert.DoesNotContain("/desk", text, StringComparison.Ordinal));
        Assert.EndsWith("xxx\n(There is more: the desk shows it, /desk)\n\nAnswer with /reply 1 TEXT", texts[2], StringComparison.Ordinal);
        Assert.Equal(["0 ", "2 ", "4 "], texts.Select(text => text.Split('\n')[1][..2]));
    }

    [Fact]
    public async Task One_visitor_takes_at_most_twelve_messages_of_a_minute_and_no_word_is_lost()
    {
        var taken = new List<OutboxItem>();
        for (var second = 0; second < 60; second++)
        {
            await Write($"word {second}");
            taken.AddRange(await Take());
            _bench.Now = _bench.Now.AddSeconds(1);
        }

        Assert.Equal(12, taken.Count);
        var heard = taken.Concat(Waiting()).SelectMany(o => TextOf(o).Split('\n')).Where(line => line.StartsWith("word ", StringComparison.Ordinal));
        Assert.Equal(Enumerable.Range(0, 60).Select(second => $"word {second}"), heard);
    }

    [Fact]
    public async Task Words_too_long_for_a_message_come_in_several_that_can_each_be_answered()
    {
        await Write(string.Join(' ', Enumerable.Range(1, 1500)));

        var texts = Waiting().ConvertAll(TextOf);
        Assert.All(texts, text => Assert.True(text.Length <= 4096 && CommandText.IsVisitorsWords(text)));
        Assert.Equal(2, (await Take()).Count);
        Assert.Equal(Enumerable.Range(1, 1500).Select(n => $"{n}"), texts.SelectMany(text => text.Split('\n')[1].Split(' ')));

        await Write(new string('y', 32_000));
        Assert.All(Waiting(), o => Assert.Equal(_bench.Now.AddSeconds(10), o.NotBefore));
        texts = Waiting().ConvertAll(TextOf);
        Assert.Equal(3, texts.Count);
        Assert.Contains("/desk", texts[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_lead_and_chat_has_its_own_messages()
    {
        _bench.Add(new ManagersChat(new ChatAddress("telegram:7", "1001"), "Anna", _bench.Anna.Id, _bench.Now));
        var other = _bench.AddLead();
        foreach (var lead in new[] { _lead, other, _lead })
            await Write("hello", lead);

        Assert.Equal([("-100", 1, 2), ("1001", 1, 2), ("-100", 2, 1), ("1001", 2, 1)],
            Waiting().Select(o => (o.ChatId, o.LeadNumber!.Value, TextOf(o).Split('\n').Count(line => line == "hello"))));
    }

    [Fact]
    public async Task What_is_written_after_the_end_does_not_join_what_was_written_before()
    {
        await Write("before");
        await _bench.Say(_bench.Anna, $"/won {_lead}");
        await Write("after");

        Assert.Equal(["before", "after"], Waiting().Select(o => TextOf(o).Split('\n')[1]));
    }

    [Theory]
    [InlineData("spam", 0)]
    [InlineData("price", 1)]
    public async Task What_waits_of_a_lead_closed_as_spam_is_not_sent(string reason, int waiting)
    {
        await Write("Buy my watches");
        await _bench.Say(_bench.Anna, $"/lost {_lead} {reason}");

        Assert.Equal(waiting, Waiting().Count);
    }

    private static DeskBench Open() => new();

    private Task Write(string words, int? lead = null) => _bench.Writer.Run(null, async (scope, token) =>
    {
        var conversation = await scope.Db.Conversations.SingleAsync(c => c.LeadNumber == (lead ?? _lead), token);
        await _bench.Get<LeadRelay>().ToManagers(scope, conversation, words, _bench.Now, token);
    });

    private Task<List<OutboxItem>> Take() => _bench.Writer.Run(null, (scope, token) =>
        OutboxLeases.Lease(scope.Db, new LeaseTerms(Guid.NewGuid(), _bench.Now, _bench.Now.AddMinutes(1), 10), token));

    private List<OutboxItem> Waiting() =>
        [.. _bench.All<OutboxItem>().Where(o => o is { Kind: OutboxKind.Relay, Status: OutboxStatus.Pending }).OrderBy(o => o.Id)];

    private static string TextOf(OutboxItem item) => MessagePayload.Parse(item.Payload).Text;
}
