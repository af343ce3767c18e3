namespace Bot.Tests.Pages;

/// <summary>The shipped script, played by clicking and typing.</summary>
internal static class Talk
{
    /// <summary>From the open chat to a hot lead with a call tomorrow.</summary>
    public static async Task ToTheEnd(Screen visitor)
    {
        await Screen.Sees(visitor.Text("What would you like"));
        await visitor.Shot("chat-start");
        await visitor.Chooses("Buy a flat", "What budget");
        await visitor.Chooses("€100,000–200,000", "Who decides");
        await visitor.Chooses("I do", "When do you need it?");
        await visitor.Chooses("As soon as possible", "Is that all right?");
        await visitor.Chooses("Yes, that's fine", "What is your name");
        await visitor.Types("Victor", "What number");
        await visitor.Types("202 555 0147", "a good time for the call");
        await visitor.Shot("chat-middle");
        await visitor.Types("tomorrow at 3 pm", "It's agreed");
        await visitor.Shot("chat-end");
    }
}
