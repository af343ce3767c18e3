using Stateless;
using Stateless.Graph;
using Stateless.Reflection;

namespace Bot.Tests.StandIns.Stateless;

public class GraphTests
{
    [Fact]
    public void A_plain_machine_in_DOT()
    {
        var machine = new StateMachine<Stage, Move>(Stage.New);
        machine.Configure(Stage.New).Permit(Move.Take, Stage.Open).Ignore(Move.Note);
        machine.Configure(Stage.Open).PermitIf(Move.Win, Stage.Won, () => true, "has amount");

        Assert.Equal(
            """
            digraph {
            compound=true;
            node [shape=Mrecord]
            rankdir="LR"
            "New" [label="New"];
            "Open" [label="Open"];
            "Won" [label="Won"];

            "New" -> "Open" [style="solid", label="Take"];
            "New" -> "New" [style="solid", label="Note"];
            "Open" -> "Won" [style="solid", label="Win [has amount]"];
             init [label="", shape=point];
             init -> "New"[style = "solid"]
            }
            """,
            UmlDotGraph.Format(machine.GetInfo()),
            ignoreLineEndingDifferences: true);
    }

    [Fact]
    public void Every_feature_in_DOT() =>
        Assert.Equal(
            """
            digraph {
            compound=true;
            node [shape=Mrecord]
            rankdir="LR"

            subgraph "clusterOpen"
            	{
            	label = "Open\n----------\nentry / greet\nexit / say \"bye\""
            "Called" [label="Called|entry / dial"];
            "Waiting" [label="Waiting"];
            }
            "New" [label="New"];
            "Lost" [label="Lost"];
            "Won" [label="Won"];
            "Decision1" [shape = "diamond", label = "by mood"];

            "New" -> "Called" [style="solid", label="Call / note caller"];
            "Called" -> "Waiting" [style="solid", label="Wait [has time] [is polite]"];
            "Called" -> "Called" [style="solid", label="Call / dial, note caller"];
            "Called" -> "Called" [style="solid", label="Note [Function]"];
            "Open" -> "Won" [style="solid", label="Win"];
            "Waiting" -> "Decision1" [style="solid", label="Lose"];
            "Decision1" -> "Lost" [style="solid", label="Lose [bad]"];
             init [label="", shape=point];
             init -> "New"[style = "solid"]
            }
            """,
            UmlDotGraph.Format(Rich().GetInfo()),
            ignoreLineEndingDifferences: true);

    [Fact]
    public void Every_feature_in_Mermaid() =>
        Assert.Equal(
            """
            stateDiagram-v2
            	direction LR
            	state Open {
            		Called
            		Waiting
            	}
            	state Decision1 <<choice>>
            	New --> Called : Call / note caller
            	Called --> Waiting : Wait [has time] [is polite]
            	Called --> Called : Call / dial, note caller
            	Called --> Called : Note [Function]
            	Open --> Won : Win
            	Waiting --> Decision1 : Lose
            	Decision1 --> Lost : Lose [bad]
            [*] --> New
            """,
            MermaidGraph.Format(Rich().GetInfo(), MermaidGraphDirection.LeftToRight),
            ignoreLineEndingDifferences: true);

    [Fact]
    public void Names_Mermaid_cannot_read_get_an_alias()
    {
        var machine = new StateMachine<string, string>("ask name");
        machine.Configure("ask name").Permit("answer", "ask-name").Permit("skip", "done");

        Assert.Equal(
            """
            stateDiagram-v2
            	askname : ask name
            	askname_1 : ask-name
            	askname --> askname_1 : answer
            	askname --> done : skip
            [*] --> askname
            """,
            MermaidGraph.Format(machine.GetInfo()),
            ignoreLineEndingDifferences: true);
    }

    [Theory]
    [InlineData(MermaidGraphDirection.TopToBottom, "direction TB")]
    [InlineData(MermaidGraphDirection.BottomToTop, "direction BT")]
    [InlineData(MermaidGraphDirection.RightToLeft, "direction RL")]
    public void Mermaid_goes_in_the_direction_wanted(MermaidGraphDirection direction, string line) =>
        Assert.Contains(line, MermaidGraph.Format(Rich().GetInfo(), direction), StringComparison.Ordinal);

    [Fact]
    public void A_superstate_inside_another_is_a_box_of_its_own()
    {
        var machine = new StateMachine<Stage, Move>(Stage.Called);
        machine.Configure(Stage.Called).SubstateOf(Stage.Open);
        machine.Configure(Stage.Open).SubstateOf(Stage.New);

        Assert.Equal(
            """
            stateDiagram-v2
            	state New {
            		Open
            	}
            	state Open {
            		Called
            	}
            [*] --> Called
            """,
            MermaidGraph.Format(machine.GetInfo()),
            ignoreLineEndingDifferences: true);
    }

    private static StateMachine<Stage, Move> Rich()
    {
        var machine = new StateMachine<Stage, Move>(Stage.New);
        machine.Configure(Stage.New).Permit(Move.Call, Stage.Called);
        machine.Configure(Stage.Called).SubstateOf(Stage.Open)
            .PermitIf(
                Move.Wait,
                Stage.Waiting,
                Tuple.Create(new Func<bool>(() => true), "has time"),
                Tuple.Create(new Func<bool>(() => true), "is polite"))
            .PermitReentry(Move.Call)
            .InternalTransition(Move.Note, () => { })
            .OnEntry(() => { }, "dial")
            .OnEntryFrom(Move.Call, () => { }, "note caller");
        machine.Configure(Stage.Open).Permit(Move.Win, Stage.Won)
            .OnEntry(() => { }, "greet").OnExit(() => { }, "say \"bye\"");
        machine.Configure(Stage.Waiting).SubstateOf(Stage.Open).PermitDynamic(
            Move.Lose, () => Stage.Lost, "by mood", new DynamicStateInfos { { Stage.Lost, "bad" } });
        machine.Configure(Stage.Lost);
        return machine;
    }
}
