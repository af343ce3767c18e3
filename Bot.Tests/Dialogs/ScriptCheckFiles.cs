using Bot.Dialogs;

namespace Bot.Tests.Dialogs;

/// <summary>A script of several files that uses every kind of step, for seeding faults into.</summary>
internal static class ScriptCheckFiles
{
    public const string Main =
        """
        script: whole
        languages: [en, ru]
        starts:
          words: { en: [whole thing] }
          links: [whole]
        constants: { currency: "€" }
        renamed:
          steps: { asked: need }
          answers: { want: product }
          options: { product: { purchase: buy } }
        variants:
          b:
            share: 40
            steps: { need: { text: { en: "What then?", ru: "Что тогда?" } } }
            order: [area, mood]
        steps:
          - id: hello
            kind: say
            when: { visitor: new }
            picture: https://example.com/hello.jpg
            text: Hello from {firm}.
          - id: need
            kind: choice
            answer: product
            text: What?
            again: ["Buy or sell?"]
            timeout: { after: 2h, text: "Still there?" }
            options:
              - { id: buy, emoji: "🏠", text: Buy, words: [purchase], price: 1000 }
              - { id: sell, text: Sell, factor: 1.5, next: opinion }
          - id: mood
            kind: choice
            text: What matters?
            most: 2
            timeout: 1d
            options:
              - { id: view, text: View }
              - { id: quiet, text: Quiet }
              - { id: none, text: "–" }
          - id: area
            kind: number
            from: 10
            to: 500
            whole: true
            unit: m²
            text: How large?
          - id: sum
            kind: calculator
            of: [product]
            base: 500
            spread: 15
            round: 100
            currency: "{currency}{amount}"
            button: Calculate
            assumptions: Prices of this year.
            text: Shall I work it out? {assumptions}
            next:
              - when: { area: { from: 200 } }
                to: large
              - to: contact
          - id: large
            kind: person
            text: A colleague looks at it.
          - id: contact
            kind: dialog
            run: reach
            next: guide
          - id: guide
            kind: file
            file: guide.pdf
            text: Here it is.
          - id: done
            kind: end
            text: Thank you, {name}.
            actions: [write, { id: site, text: Our page, link: "https://example.com" }, { id: more, text: Small one, script: small }]
          - id: opinion
            kind: rating
            scale: nps
            text: Would you recommend us?
            next:
              - when: { opinion: { from: 9 } }
                to: contact
              - when: { opinion: { from: 0, to: 6 } }
                to: sorry
              - to: away
          - id: sorry
            kind: switch
            script: small
          - id: away
            kind: end
            text: Bye.
            actions: [new, person]
        qualification:
          temperature:
            - { is: hot, when: { product: buy } }
          score:
            product: { buy: 10 }

        """;

    public const string Russian =
        """
        script: whole
        language: ru
        starts: { words: [всё сразу] }
        steps:
          hello: { text: "Это {firm}." }
          need:
            text: Что?
            again: ["Купить или продать?"]
            timeout: Вы здесь?
            options:
              buy: { text: Купить, words: [покупка] }
              sell: { text: Продать }
          mood:
            text: Что важно?
            options: { view: { text: Вид }, quiet: { text: Тишина } }
          area: { text: "Сколько?", unit: м² }
          sum: { text: "Посчитать? {assumptions}", button: Рассчитать, assumptions: Цены этого года. }
          large: { text: Коллега посмотрит. }
          guide: { text: Вот он. }
          done:
            text: "Спасибо, {name}."
            actions: { site: { text: Наш сайт }, more: Маленький }
          opinion: { text: "Посоветуете нас?" }
          away: { text: Пока. }

        """;

    public const string Dialog =
        """
        dialog: reach
        languages: [en, ru]
        steps:
          - id: consent
            kind: consent
            version: "2026-11"
            text: May we?
            options:
              - { id: yes, text: "Yes" }
              - { id: no, text: "No", next: refused }
          - id: name
            kind: name
            text: Your name?
          - id: mail
            kind: email
            text: Your address, {name}?
            next: return
          - id: refused
            kind: end
            text: Nothing was kept.
            actions: [person]

        """;

    public const string DialogRussian =
        """
        dialog: reach
        language: ru
        steps:
          consent: { text: "Можно?", options: { yes: { text: Да }, no: { text: Нет } } }
          name: { text: "Имя?" }
          mail: { text: "Адрес, {name}?" }
          refused: { text: Ничего не сохранили. }

        """;

    public const string Small =
        """
        script: small
        languages: [en, ru]
        starts: { links: [small] }
        steps:
          - id: when
            kind: date
            answer: day
            text: { en: "When?", ru: "Когда?" }
          - id: bye
            kind: end
            text: { en: "Until {day}.", ru: "До {day}." }
            actions: [write]

        """;

    public static IReadOnlyList<ScriptSource> Sources { get; } =
    [
        new("whole.yaml", Main), new("reach.yaml", Dialog), new("small.yaml", Small), new("ru/whole.yaml", Russian), new("ru/reach.yaml", DialogRussian),
    ];

    private static readonly Lazy<DialogScript> Loaded = new(() => Load(Sources));

    public static DialogScript Whole => Loaded.Value;

    public static DialogScript Load(IEnumerable<ScriptSource> sources, string name = "whole")
    {
        Assert.True(DialogScripts.Load(sources, Shipped.Firm()).TryGet(name, out var script));
        return script;
    }

    /// <summary>The files with one text in one of them replaced.</summary>
    public static IReadOnlyList<ScriptSource> With(string file, string sound, string broken)
    {
        var source = Assert.Single(Sources, s => s.File == file);
        Assert.Contains(sound, source.Text.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        return [.. Sources.Select(s => s.File == file ? s with { Text = s.Text.ReplaceLineEndings("\n").Replace(sound, broken, StringComparison.Ordinal) } : s)];
    }
}
