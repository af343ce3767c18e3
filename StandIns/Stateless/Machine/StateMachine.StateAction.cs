using Stateless.Reflection;

namespace Stateless;

public partial class StateMachine<TState, TTrigger>
{
    /// <summary>An entry or exit action; exactly one of its two forms is there.</summary>
    internal sealed class StateAction(InvocationInfo description)
    {
        public InvocationInfo Description { get; } = description;

        public Action<Transition, object[]> Act { get; init; }

        public Func<Transition, object[], Task> ActAsync { get; init; }

        /// <summary>An action that belongs to one trigger runs for that one only.</summary>
        public bool IsForOneTrigger { get; private init; }

        public TTrigger Trigger { get; private init; }

        private bool IsExit { get; init; }

        public static StateAction OnEntry(InvocationInfo description, Action<Transition, object[]> act) =>
            new(description) { Act = act };

        public static StateAction OnEntry(InvocationInfo description, Func<Transition, object[], Task> act) =>
            new(description) { ActAsync = act };

        public static StateAction OnExit(InvocationInfo description, Action<Transition> act) =>
            new(description) { Act = (transition, _) => act(transition), IsExit = true };

        public static StateAction OnExit(InvocationInfo description, Func<Transition, Task> act) =>
            new(description) { ActAsync = (transition, _) => act(transition), IsExit = true };

        public StateAction For(TTrigger trigger) =>
            new(Description)
            {
                Act = Act,
                ActAsync = ActAsync,
                IsExit = IsExit,
                IsForOneTrigger = true,
                Trigger = trigger
            };

        public void Run(Transition transition, object[] args)
        {
            if (IsForAnother(transition))
                return;
            if (Act == null)
                throw new InvalidOperationException(
                    $"Cannot execute asynchronous action specified in {(IsExit ? "OnExit" : "OnEntry")} event for " +
                    $"'{(IsExit ? transition.Source : transition.Destination)}' state. " +
                    "Use asynchronous version of Fire [FireAsync]");
            Act(transition, args);
        }

        public Task RunAsync(Transition transition, object[] args)
        {
            if (IsForAnother(transition))
                return Task.CompletedTask;
            if (Act == null)
                return ActAsync(transition, args);
            Act(transition, args);
            return Task.CompletedTask;
        }

        private bool IsForAnother(Transition transition) =>
            IsForOneTrigger && !EqualityComparer<TTrigger>.Default.Equals(Trigger, transition.Trigger);
    }
}
