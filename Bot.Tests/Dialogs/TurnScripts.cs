using Bot.Dialogs;

namespace Bot.Tests.Dialogs;

/// <summary>Scripts of a fitter's firm that use every kind of step.</summary>
internal static class TurnScripts
{
    private const string Fit = """
        script: fit
        languages: [en, ru]
        constants: { currency: "€" }
        steps:
          - id: hello
            kind: say
            when: { visitor: new }
            text: { en: "Hello from {firm}.", ru: "Здравствуйте, это {firm}." }
            picture: https://example.com/hello.jpg
          - id: rooms
            kind: choice
            most: 2
            text: { en: "Which rooms?", ru: "Какие комнаты?" }
            options:
              - { id: kitchen, emoji: "🍳", text: { en: Kitchen, ru: Кухня }, price: 3000 }
              - { id: bath, text: { en: Bathroom, ru: Ванная }, price: 2000 }
              - { id: hall, text: { en: Hall, ru: Прихожая }, price: 500 }
          - id: area
            kind: number
            from: 10
            to: 500
            whole: true
            unit: "m²"
            text: { en: "How large?", ru: "Какая площадь?" }
          - id: timing
            kind: choice
            text: { en: "How soon?", ru: "Как скоро?" }
            options:
              - { id: calm, text: { en: In a month, ru: За месяц } }
              - { id: fast, text: { en: In a week, ru: За неделю }, factor: 1.5 }
          - id: sum
            kind: calculator
            of: [rooms, timing]
            base: 1000
            spread: 10
            round: 100
            currency: "{currency}{amount}"
            text: { en: "I have all I need:", ru: "Всё, что нужно, есть:" }
            button: { en: Work it out, ru: Рассчитать }
            assumptions: { en: "Materials included.", ru: "С материалами." }
          - id: result
            kind: say
            text: { en: "About {estimate}. {assumptions}", ru: "Около {estimate}. {assumptions}" }
          - id: consent
            kind: consent
            version: "2026-11"
            text: { en: "May we store how to reach you?", ru: "Можно сохранить, как с вами связаться?" }
            options:
              - { id: yes, text: { en: "Yes, you may", ru: "Да, можно" } }
              - { id: no, text: { en: "No, thank you", ru: "Нет, спасибо" }, next: bye }
          - id: name
            kind: name
            text: { en: "Your name?", ru: "Ваше имя?" }
          - id: phone
            kind: phone
            text: { en: "Your number?", ru: "Ваш номер?" }
          - id: email
            kind: email
            text: { en: "Your e-mail?", ru: "Ваша почта?" }
          - id: plan
            kind: file
            file: https://example.com/plan.pdf
            text: { en: "Here is a plan.", ru: "Вот план." }
          - id: day
            kind: date
            text: { en: "Which day may we come?", ru: "Когда приехать?" }
          - id: stars
            kind: rating
            scale: stars
            text: { en: "How did you like this chat?", ru: "Как вам этот чат?" }
          - id: wishes
            kind: text
            shortest: 5
            text: { en: "Anything else?", ru: "Что ещё важно?" }
          - id: fitter
            kind: person
            text: { en: "Our fitter writes to you here.", ru: "Вам напишет мастер." }
          - id: nps
            kind: rating
            scale: nps
            text: { en: "Would you recommend us?", ru: "Порекомендуете нас?" }
          - id: end
            kind: end
            text: { en: "Thank you, {name}.", ru: "Спасибо, {name}." }
            actions:
              - new
              - person
              - { id: works, text: { en: Our works, ru: Наши работы }, link: https://example.com/works }
              - { id: again, text: { en: Ask for a call, ru: Заказать звонок }, script: callback }
          - id: bye
            kind: end
            text: { en: "Nothing was stored. Write here any time.", ru: "Ничего не сохранили. Пишите в любое время." }
            actions: [write, new]
        """;

    private const string Callback = """
        script: callback
        languages: [en, ru]
        starts:
          words: { en: [give me a ring], ru: [наберите меня] }
          links: [callback]
        steps:
          - { id: soon, kind: say, text: { en: "We call within the hour.", ru: "Перезвоним в течение часа." } }
          - id: consent
            kind: consent
            text: { en: "May we store your number?", ru: "Можно сохранить ваш номер?" }
            options:
              - { id: yes, text: { en: "Yes, you may", ru: "Да, можно" } }
              - { id: no, text: { en: "No, thank you", ru: "Нет, спасибо" }, next: bye }
          - id: phone
            kind: phone
            text: { en: "Your number?", ru: "Ваш номер?" }
          - id: end
            kind: end
            text: { en: "We call {phone}.", ru: "Звоним на {phone}." }
            actions: [new, person]
          - id: bye
            kind: end
            text: { en: "All right.", ru: "Хорошо." }
            actions: [person]
        """;

    private const string Price = """
        script: price
        languages: [en, ru]
        steps:
          - id: benefit
            kind: say
            text: { en: "The price includes everything.", ru: "В цену входит всё." }
          - id: on
            kind: switch
            script: fit
            text: { en: "Two questions.", ru: "Два вопроса." }
        """;

    private const string Farewell = """
        script: farewell
        languages: [en, ru]
        steps:
          - id: why
            kind: choice
            text: { en: "What was it?", ru: "Почему?" }
            options:
              - { id: dear, text: { en: Too expensive, ru: Дорого } }
              - { id: late, text: { en: Not now, ru: Не сейчас } }
          - id: end
            kind: end
            text: { en: "Thank you.", ru: "Спасибо." }
            actions: [new]
        """;

    public static DialogScripts All { get; } = Load(Fit, Callback, Price, Farewell);

    /// <summary>The one script without any other beside it.</summary>
    public static DialogScripts Alone { get; } = Load(Fit.Replace("      - { id: again, text: { en: Ask for a call, ru: Заказать звонок }, script: callback }\n", "", StringComparison.Ordinal));

    /// <summary>All of them with another farewell.</summary>
    public static DialogScripts With(string farewell) => Load(Fit, Callback, Price, farewell);

    public static DialogScripts Load(params string[] texts) =>
        DialogScripts.Load(texts.Select((t, i) => new ScriptSource($"{i}.yaml", t)), Shipped.Firm());
}
