using Bot.Dialogs;
using Bot.Dialogs.Scripting;

namespace Bot.Tests.Dialogs;

/// <summary>What a script becomes of its files: languages, dialogs, variants, starts, renames, time-outs.</summary>
public sealed class ScriptFilesTests
{
    private static DialogScript Whole => ScriptCheckFiles.Whole;

    [Fact]
    public void Texts_of_a_language_file_stand_beside_those_of_the_script()
    {
        var need = Whole.Step("need")!;

        Assert.Equal(("What?", "Что?"), (Text(need.Text, "en"), Text(need.Text, "ru")));
        Assert.Equal("Купить или продать?", Text(need.Again[0], "ru"));
        Assert.Contains("покупка", need.Option("buy")!.Words["ru"]);
        Assert.Equal("–", Text(Whole.Step("mood")!.Option("none")!.Text, "ru"));
        Assert.Equal("Рассчитать", Text(Whole.Step("sum")!.Calculation!.Button, "ru"));
        Assert.Equal("Маленький", Text(Whole.Step("done")!.Actions.OfType<EndAction.Script>().Single().Text, "ru"));
    }

    [Fact]
    public void Moving_a_text_into_the_file_of_its_language_changes_no_version()
    {
        var moved = ScriptCheckFiles.Sources.Select(s => s.File == "small.yaml" ? s with { Text = s.Text.Replace(", ru: \"До {day}.\"", "", StringComparison.Ordinal) } : s)
            .Append(new ScriptSource("ru/small.yaml", "script: small\nlanguage: ru\nsteps:\n  bye: { text: \"До {day}.\" }\n"));

        Assert.Equal(ScriptCheckFiles.Load(ScriptCheckFiles.Sources, "small").Version, ScriptCheckFiles.Load(moved, "small").Version);
        Assert.NotEqual(Whole.Version, ScriptCheckFiles.Load(ScriptCheckFiles.With("ru/reach.yaml", "Имя?", "Ваше имя?")).Version);
    }

    [Fact]
    public void A_dialog_stands_in_the_place_of_the_step_that_runs_it()
    {
        Assert.Equal(["contact", "contact.consent", "contact.name", "contact.mail", "contact.refused"], Whole.Steps.Select(s => s.Id).Where(i => i.StartsWith("contact", StringComparison.Ordinal)));
        Assert.Equal("guide", Assert.Single(Whole.Step("contact.mail")!.Exits).To);
        Assert.Equal("contact.refused", Whole.Step("contact.consent")!.Option("no")!.Next);
        Assert.Equal("2026-11", Whole.Step("contact.consent")!.ConsentVersion);
    }

    [Fact]
    public void A_consent_without_a_version_is_told_by_its_wording()
    {
        var unnamed = ScriptCheckFiles.With("reach.yaml", "    version: \"2026-11\"\n", "");
        var reworded = unnamed.Select(s => s with { Text = s.Text.Replace("text: May we?", "text: May we store it?", StringComparison.Ordinal) });
        var version = ScriptCheckFiles.Load(unnamed).Step("contact.consent")!.ConsentVersion;

        Assert.Matches("^[0-9a-f]{12}$", version);
        Assert.NotEqual(version, ScriptCheckFiles.Load(reworded).Step("contact.consent")!.ConsentVersion);
    }

    [Fact]
    public void Every_shipped_consent_names_the_version_of_its_text() =>
        Assert.All(Shipped.All.All.SelectMany(s => s.Steps).Where(s => s.Kind is StepKind.Consent), s => Assert.Matches(@"^\d{4}-\d{2}$", s.ConsentVersion));

    [Fact]
    public void A_variant_has_other_words_and_another_order()
    {
        var b = Whole.For("b");

        Assert.Equal(("b", 40m, 60m), (b.Variant!, b.Share, Whole.Share));
        Assert.Equal("Что тогда?", Text(b.Step("need")!.Text, "ru"));
        Assert.Equal("area", b.Step("need")!.Exits[^1].To);
        Assert.Equal("mood", Assert.Single(b.Step("area")!.Exits).To);
        Assert.Equal("sum", Assert.Single(b.Step("mood")!.Exits).To);
        Assert.Same(Whole, Whole.For(null));
        Assert.Same(Whole, Whole.For("gone"));
        Assert.Equal(Whole.Version, b.Version);
    }

    [Fact]
    public void Visitors_are_split_by_the_shares_and_always_the_same_way()
    {
        var split = Enumerable.Range(0, 10_000).Select(i => Whole.VariantOf($"telegram:{i}")).ToList();

        Assert.InRange(split.Count(v => v == "b"), 3_800, 4_200);
        Assert.Equal(split[42], Whole.VariantOf("telegram:42"));
        Assert.Null(Whole.Siblings.All.Single(s => s.Name == "small").VariantOf("telegram:42"));
    }

    [Fact]
    public void A_script_is_begun_by_its_words_its_name_or_its_link()
    {
        var scripts = Whole.Siblings;

        Assert.Equal("whole", scripts.ByWords("Всё сразу!")?.Name);
        Assert.Equal("small", scripts.ByWords("/small")?.Name);
        Assert.Equal("small", scripts.ByLink("small-spring")?.Name);
        Assert.Null(scripts.ByLink("smallest"));
        Assert.Null(scripts.ByWords("/start"));
    }

    [Fact]
    public void Old_names_in_a_conversation_become_todays()
    {
        var old = new DialogSnapshot
        {
            Script = "whole",
            Language = "en",
            Step = "asked",
            Trail = ["asked"],
            Answers = [new KnownAnswer("want", "purchase", "Buy")],
        };

        var renamed = Whole.Renamed.Apply(old);

        Assert.Equal(("need", "need", "buy"), (renamed.Step, renamed.Trail[0], renamed["product"]));
    }

    [Fact]
    public void A_question_says_when_it_is_reminded_of_and_how()
    {
        var snapshot = new DialogSnapshot { Script = "whole", Language = "ru", Step = "need" };

        Assert.Equal(new QuestionTimeout(TimeSpan.FromHours(2), "Вы здесь?"), Whole.TimeoutOf(snapshot));
        Assert.Equal(new QuestionTimeout(TimeSpan.FromDays(1), null), Whole.TimeoutOf(snapshot with { Step = "mood" }));
        Assert.Null(Whole.TimeoutOf(snapshot with { Step = "area" }));
        Assert.Null(Whole.TimeoutOf(snapshot with { Status = DialogStatus.Ended }));
    }

    [Theory]
    [InlineData("qualify.yaml", true)]
    [InlineData("ru/qualify.yaml", true)]
    [InlineData("files/list.yaml", false)]
    [InlineData("ru/old/qualify.yaml", false)]
    [InlineData("guide.pdf", false)]
    [InlineData(".hidden.yaml", false)]
    public void Only_yaml_files_and_those_in_folders_of_languages_are_scripts(string path, bool expected) =>
        Assert.Equal(expected, ScriptSource.IsScript(path));

    [Fact]
    public void Files_to_hand_over_are_named_with_their_place_also_beside_faults()
    {
        var sound = DialogScripts.Examine(ScriptCheckFiles.Sources, Shipped.Firm());
        var broken = DialogScripts.Examine(ScriptCheckFiles.With("whole.yaml", "kind: rating", "kind: ratng"), Shipped.Firm());

        Assert.Equal([new HandedOverFile("guide.pdf", "whole.yaml", 70)], sound.Files);
        Assert.Null(broken.Scripts);
        Assert.Equal(sound.Files, broken.Files);
        Assert.Empty(DialogScripts.Examine(ScriptCheckFiles.With("whole.yaml", "file: guide.pdf", "file: ../guide.pdf"), Shipped.Firm()).Files);
    }

    [Fact]
    public void Every_rest_of_the_whole_script_is_in_its_chart()
    {
        var chart = Whole.Chart();

        Assert.Contains("contact.consent", chart, StringComparison.Ordinal);
        Assert.Contains("area from 200", chart, StringComparison.Ordinal);
        Assert.Contains("large", chart, StringComparison.Ordinal);
    }

    private static string Text(LocalText text, string language) => text.Fill(language, _ => null);
}
