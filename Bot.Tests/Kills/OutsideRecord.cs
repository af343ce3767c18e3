using Bot.Tests.Support.BotApi;
using Microsoft.Data.Sqlite;

namespace Bot.Tests.Kills;

/// <summary>
/// What the world outside knows: which updates the bot confirmed, which posts got a 2xx, which messages were accepted.
/// Thread-safe.
/// </summary>
internal sealed class OutsideRecord
{
    private readonly Lock _gate = new();
    private readonly List<(string Channel, string Id)> _unchecked = [];
    private readonly List<BotMessage> _sends = [];
    private readonly List<string> _faults = [];
    private readonly HashSet<(string Channel, string Id)> _accepted = [];

    public int AcceptedCount
    {
        get
        {
            lock (_gate)
                return _accepted.Count;
        }
    }

    /// <summary>The messages that the Bot API accepted, edits left out, as they read when they were sent.</summary>
    public IReadOnlyList<BotMessage> Sends
    {
        get
        {
            lock (_gate)
                return [.. _sends];
        }
    }

    public IReadOnlyList<string> Faults
    {
        get
        {
            lock (_gate)
                return [.. _faults];
        }
    }

    /// <summary>An acknowledgement: from now on the bot may never forget this update.</summary>
    public void Accepted(string channel, string id)
    {
        lock (_gate)
        {
            _accepted.Add((channel, id));
            _unchecked.Add((channel, id));
        }
    }

    public void Sent(BotMessage message)
    {
        lock (_gate)
            _sends.Add(message);
    }

    public void Fault(string what)
    {
        lock (_gate)
            _faults.Add(what);
    }

    /// <summary>Whatever was acknowledged has its row, while nobody is alive to add it later. Reads only.</summary>
    public void CheckAcknowledged(string database, int death)
    {
        lock (_gate)
        {
            if (_unchecked.Count == 0)
                return;
            using var connection = new SqliteConnection($"Data Source={database};Mode=ReadOnly;Pooling=False");
            connection.Open();
            using var find = connection.CreateCommand();
            find.CommandText = "SELECT COUNT(*) FROM Inbox WHERE Channel = $channel AND ExternalId = $id";
            foreach (var (channel, id) in _unchecked)
            {
                find.Parameters.Clear();
                find.Parameters.AddWithValue("$channel", channel);
                find.Parameters.AddWithValue("$id", id);
                if ((long)find.ExecuteScalar()! != 1)
                    _faults.Add($"death {death}: {channel} {id} was acknowledged and is not in the inbox");
            }

            _unchecked.Clear();
        }
    }
}
