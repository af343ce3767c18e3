namespace Telegram.Bot.Types;

/// <summary>A press copies 1–256 characters.</summary>
public class CopyTextButton
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string Text { get; set; } = default!;

    public static implicit operator string(CopyTextButton self) => self.Text;
    public static implicit operator CopyTextButton(string text) => new() { Text = text };
}
