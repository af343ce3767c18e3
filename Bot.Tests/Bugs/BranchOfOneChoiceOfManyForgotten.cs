using Bot.Dialogs;
using Bot.Domain.Leads;
using Bot.Tests.Dialogs;

namespace Bot.Tests.Bugs;

/// <summary>
/// Who went back and chose a view besides the parking lost how many cars he has: a choice of many counted as none of its
/// options, and what the parking's branch had asked was forgotten.
/// </summary>
public sealed class BranchOfOneChoiceOfManyForgotten
{
    private const string Yard = """
        script: yard
        languages: [en]
        steps:
          - id: needs
            kind: choice
            most: 3
            text: { en: "What matters to you?" }
            options:
              - { id: parking, text: { en: Parking } }
              - { id: view, text: { en: A view } }
              - { id: quiet, text: { en: Quiet } }
            next:
              - when: { needs: parking }
                to: cars
              - to: talk
          - id: cars
            kind: number
            from: 1
            to: 9
            whole: true
            text: { en: "How many cars?" }
          - id: floor
            kind: number
            from: 1
            to: 40
            whole: true
            text: { en: "Which floor?" }
          - id: talk
            kind: person
            text: { en: "One moment." }
        """;

    [Fact]
    public void What_the_branch_asked_is_kept_while_its_option_is_among_the_chosen()
    {
        var play = TurnPlay.Of(DialogScripts.Load([new ScriptSource("yard.yaml", Yard)], Shipped.Firm()), "yard").Come();
        play.Press("Parking", "Done").Say("2", "back", "back");

        play.Press("A view", "Done");

        Assert.Equal("parking,view", play.Snapshot["needs"]);
        Assert.Equal("2", play.Snapshot["cars"]);
        Assert.Equal("floor", play.Snapshot.Step);
    }
}
