namespace Bot.Tests.Scripts;

/// <summary>A sound script of four steps, and ways to change it.</summary>
internal static class SmallScript
{
    public const string Text =
        """
        script: small
        languages: [en, ru]
        steps:
          - id: need
            kind: choice
            answer: product
            text: { en: "What do you need?", ru: "Что вам нужно?" }
            options:
              - { id: buy, text: { en: Buy, ru: Купить } }
              - { id: sell, text: { en: Sell, ru: Продать }, next: bye }
          - id: consent
            kind: consent
            text: { en: "May we store your number?", ru: "Можно сохранить ваш номер?" }
            options:
              - { id: yes, text: { en: "Yes", ru: "Да" } }
              - { id: no, text: { en: "No", ru: "Нет" }, next: bye }
          - id: phone
            kind: phone
            text: { en: "What number shall we call?", ru: "По какому номеру позвонить?" }
          - id: bye
            kind: end
            text: { en: "Thank you. Write here if anything comes up.", ru: "Спасибо. Пишите сюда, если что-то понадобится." }
            actions: [write]
        qualification:
          temperature:
            - { is: hot, when: { product: buy } }
          score:
            product: { buy: 10 }

        """;

    /// <summary>Half of the visitors are asked otherwise.</summary>
    public static string WithVariants { get; } = Text.Replace("steps:\n  - id: need", "variants:\n  b:\n    share: 50\n    steps: { need: { text: { en: \"How can we help?\", ru: \"Чем помочь?\" } } }\nsteps:\n  - id: need", StringComparison.Ordinal);

    /// <summary>The first question put otherwise.</summary>
    public static string Asking(string question) => Text.Replace("What do you need?", question, StringComparison.Ordinal);

    /// <summary>Those whom the condition means are asked whether they found us.</summary>
    public static string Greeting(string condition) => Text.Replace("steps:\n", $"steps:\n  - {{ id: hello, kind: say, when: {{ {condition} }}, text: {{ en: \"Found us?\", ru: \"Нашли нас?\" }} }}\n", StringComparison.Ordinal);

    /// <summary>A file is handed over at the end, in line 20.</summary>
    public static string HandingOver(string file) => Text.Replace("  - id: bye\n", $"  - {{ id: guide, kind: file, file: {file}, text: {{ en: \"Here it is.\", ru: \"Вот он.\" }} }}\n  - id: bye\n", StringComparison.Ordinal);

    /// <summary>More brackets in each other than the stack of a thread would bear.</summary>
    public static string Nested { get; } = "script: small\nlanguages: [en]\nsteps: " + new string('[', 200_000) + new string(']', 200_000) + "\n";

    /// <summary>Thirteen lines that mean 9^9 words once every reference is followed.</summary>
    public static string Bomb { get; } = "script: small\nlanguages: [en]\na: &a [x,x,x,x,x,x,x,x,x]\n"
        + string.Concat("bcdefghij".Select(c => $"{c}: &{c} [{string.Join(',', Enumerable.Repeat($"*{(char)(c - 1)}", 9))}]\n")) + "steps: *j\n";

    /// <summary>Two faults, in lines 9 and 18.</summary>
    public static string Broken { get; } = Text.Replace("ru: Купить", "xx: Купить", StringComparison.Ordinal).Replace("kind: phone", "kind: phne", StringComparison.Ordinal);
}
