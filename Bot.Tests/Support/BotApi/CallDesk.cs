using System.Buffers;
using System.Text.Json;
using Bot.Tests.Support.BotApi.Methods;

namespace Bot.Tests.Support.BotApi;

/// <summary>Runs one call: planned faults, the method, the log, those who wait.</summary>
internal sealed class CallDesk(World world)
{
    private readonly List<PlannedFault> _faults = [];
    private readonly List<ApiCall> _calls = [];

    public Action<BotMessage>? Sent { get; set; }

    public IReadOnlyList<ApiCall> Calls
    {
        get
        {
            lock (world.Gate)
                return [.. _calls];
        }
    }

    /// <summary>Read under the world's gate.</summary>
    public IEnumerable<ApiCall> LiveCalls => _calls;

    public void Plan(PlannedFault fault)
    {
        lock (world.Gate)
            _faults.Add(fault);
    }

    /// <summary>Null: the connection is to be dropped.</summary>
    public async Task<ApiAnswer?> Run(string method, ApiParameters parameters, CancellationToken gone)
    {
        var name = MethodTable.TryFind(method, out var known) ? known.Name : method;
        var fault = FaultFor(name, parameters);
        ApiAnswer? answer = null;
        try
        {
            if (fault is { Fault: Fault.HangsBefore })
                await fault.Released.WaitAsync(gone);
            answer = NotExecuted(fault?.Fault) ?? (fault is { Fault: Fault.DropsBefore } ? null : await Execute(name, known.Run, parameters, gone));
            if (fault is { Fault: Fault.DropsAfter })
                answer = null;
            if (fault is { Fault: Fault.HangsAfter })
                await fault.Released.WaitAsync(gone);
            return answer;
        }
        finally
        {
            Record(name, parameters, gone.IsCancellationRequested ? null : answer);
        }
    }

    private async Task<ApiAnswer> Execute(string name, Method? run, ApiParameters parameters, CancellationToken gone)
    {
        try
        {
            if (name.Equals("getUpdates", StringComparison.OrdinalIgnoreCase))
                return ApiAnswer.Updates(await world.Feed.Poll(parameters, gone));
            return run is null ? ApiAnswer.Refused(new ApiRefusal(404, "Not Found: method not found")) : Execute(run, parameters);
        }
        catch (ApiRefusal refusal)
        {
            return ApiAnswer.Refused(refusal);
        }
    }

    private ApiAnswer Execute(Method run, ApiParameters parameters)
    {
        var body = new ArrayBufferWriter<byte>(512);
        using var writer = new Utf8JsonWriter(body);
        writer.WriteStartObject();
        writer.WriteBoolean("ok", true);
        writer.WritePropertyName("result");
        BotMessage[] sent;
        lock (world.Gate)
        {
            world.JustSent.Clear();
            run(world, parameters, writer);
            sent = Sent is null ? [] : [.. world.JustSent.Select(message => message.ToBotMessage())];
            world.Waits.Check();
        }
        writer.WriteEndObject();
        writer.Flush();
        foreach (var message in sent)
            Sent?.Invoke(message);
        return new ApiAnswer(200, body.WrittenMemory, null, null);
    }

    private static ApiAnswer? NotExecuted(Fault? fault) => fault switch
    {
        Fault.Refuses refusal => ApiAnswer.Refused(new ApiRefusal(refusal.Code, refusal.Description)),
        Fault.TooManyRequests limit => ApiAnswer.Refused(ApiRefusal.TooManyRequests(limit.RetryAfterSeconds)),
        Fault.Html page => ApiAnswer.Page(page.Status),
        _ => null,
    };

    private PlannedFault? FaultFor(string method, ApiParameters parameters)
    {
        if (_faults.Count == 0)
            return null;
        var chat = long.TryParse(parameters.ToLog().GetValueOrDefault("chat_id"), out var id) ? id : (long?)null;
        lock (world.Gate)
        {
            var fault = _faults.Find(planned => planned.Takes(method, chat));
            _faults.RemoveAll(planned => planned.IsSpent);
            return fault;
        }
    }

    private void Record(string method, ApiParameters parameters, ApiAnswer? answer)
    {
        if (!world.Options.KeepLog)
            return;
        var call = new ApiCall(method, parameters.ToLog(), answer?.Status ?? 0, answer?.Description, world.Now);
        lock (world.Gate)
        {
            _calls.Add(call);
            world.Waits.Check();
        }
    }
}
