using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder;

/// <summary>
/// The turn that adapters make. After Dispose every member that sends or adds a handler throws
/// <see cref="ObjectDisposedException"/>.
/// </summary>
public partial class TurnContext : ITurnContext, IDisposable
{
    private const string TurnKey = "turn";
    private const string LocaleKey = "locale";

    private readonly List<SendActivitiesHandler> _onSend = [];
    private readonly List<UpdateActivityHandler> _onUpdate = [];
    private readonly List<DeleteActivityHandler> _onDelete = [];
    private bool _isDisposed;

    public TurnContext(BotAdapter adapter, Activity activity)
    {
        ArgumentNullException.ThrowIfNull(adapter);
        ArgumentNullException.ThrowIfNull(activity);
        (Adapter, Activity) = (adapter, activity);
    }

    /// <summary>The same turn with another activity: state, handlers and buffered replies are shared with it.</summary>
    public TurnContext(ITurnContext turnContext, Activity activity)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(activity);
        (Adapter, Activity, TurnState) = (turnContext.Adapter, activity, turnContext.TurnState);
        Responded = turnContext.Responded;
        if (turnContext is not TurnContext turn)
            return;
        BufferedReplyActivities = turn.BufferedReplyActivities;
        (_onSend, _onUpdate, _onDelete) = (turn._onSend, turn._onUpdate, turn._onDelete);
    }

    public BotAdapter Adapter { get; }

    public TurnContextStateCollection TurnState { get; } = new();

    /// <summary>
    /// The language of the turn, kept in the turn state as "turn.locale". Read before anything was set it is a
    /// <see cref="NullReferenceException"/>, as published.
    /// </summary>
    public string Locale
    {
        get => TurnState.Get<JObject>(TurnKey).TryGetValue(LocaleKey, StringComparison.Ordinal, out var locale)
            ? locale.ToString()
            : null;
        set
        {
            var turn = TurnState.Get<JObject>(TurnKey);
            if (turn is null)
                TurnState.Set(TurnKey, turn = []);
            turn[LocaleKey] = value;
        }
    }

    public Activity Activity { get; }

    public bool Responded { get; private set; }

    /// <summary>What was sent while the incoming activity expects its replies in the response.</summary>
    public List<Activity> BufferedReplyActivities { get; } = [];

    public ITurnContext OnSendActivities(SendActivitiesHandler handler) => Add(_onSend, handler);

    public ITurnContext OnUpdateActivity(UpdateActivityHandler handler) => Add(_onUpdate, handler);

    public ITurnContext OnDeleteActivity(DeleteActivityHandler handler) => Add(_onDelete, handler);

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (!_isDisposed && disposing)
            TurnState.Dispose();
        _isDisposed = true;
    }

    private TurnContext Add<T>(List<T> handlers, T handler)
    {
        ThrowIfDisposed();
        ArgumentNullException.ThrowIfNull(handler);
        handlers.Add(handler);
        return this;
    }

    private void ThrowIfDisposed() => ObjectDisposedException.ThrowIf(_isDisposed, this);
}
