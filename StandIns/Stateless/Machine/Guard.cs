using Stateless.Reflection;

namespace Stateless;

/// <summary>The conditions under which a trigger's behaviour applies; all are asked, none is skipped.</summary>
internal sealed class Guard
{
    public static readonly Guard None = new([], []);

    /// <summary>Stands for "something is unmet" where nobody wants to know what. Never to be changed.</summary>
    private static readonly List<string> Something = ["<unmet>"];

    private readonly GuardCondition<bool>[] _conditions;
    private readonly GuardCondition<Task<bool>>[] _asyncConditions;

    public Guard(GuardCondition<bool>[] conditions)
        : this(conditions, [])
    {
    }

    public Guard(GuardCondition<Task<bool>>[] conditions)
        : this([], conditions) => IsAsync = true;

    private Guard(GuardCondition<bool>[] conditions, GuardCondition<Task<bool>>[] asyncConditions)
    {
        _conditions = conditions;
        _asyncConditions = asyncConditions;
    }

    public bool IsAsync { get; }

    public IEnumerable<InvocationInfo> Methods => _conditions.Select(condition => condition.Method);

    /// <summary>Null when all conditions are met, else their descriptions, or anything unless they are wanted.</summary>
    public List<string> Unmet(object[] args, bool withDescriptions)
    {
        List<string> unmet = null;
        foreach (var condition in _conditions)
        {
            if (condition.Ask(args))
                continue;
            if (withDescriptions)
                (unmet ??= []).Add(condition.Method.Description);
            else
                unmet = Something;
        }

        return unmet;
    }

    /// <summary>Null when all conditions are met, else their descriptions.</summary>
    public async Task<List<string>> UnmetAsync(object[] args)
    {
        List<string> unmet = null;
        foreach (var condition in _asyncConditions)
        {
            if (!await condition.Ask(args))
                (unmet ??= []).Add(condition.Method.Description);
        }

        return unmet;
    }
}
