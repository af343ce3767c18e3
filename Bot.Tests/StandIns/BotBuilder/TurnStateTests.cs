using Microsoft.Bot.Builder;

namespace Bot.Tests.StandIns.BotBuilder;

public sealed class TurnStateTests
{
    [Fact]
    public void An_object_is_found_by_its_type()
    {
        using var state = new TurnContextStateCollection();

        state.Add(new Version(1, 0));

        Assert.Equal(new Version(1, 0), state.Get<Version>());
        Assert.Same(state.Get<Version>(), state["System.Version"]);
    }

    [Fact]
    public void Names_are_the_same_in_upper_and_lower_case()
    {
        using var state = new TurnContextStateCollection();

        state.Set("Lead", "42");

        Assert.Equal("42", state.Get<string>("lead"));
    }

    [Fact]
    public void What_is_missing_or_of_another_type_is_null()
    {
        using var state = new TurnContextStateCollection();
        state.Set("lead", "42");

        Assert.Null(state.Get<Version>("lead"));
        Assert.Null(state.Get<Version>());
        Assert.Null(state.Get<string>("other"));
    }

    [Fact]
    public void Adding_takes_a_name_once_and_setting_replaces()
    {
        using var state = new TurnContextStateCollection();
        state.Add("lead", "42");

        Assert.Throws<ArgumentException>(() => state.Add("lead", "43"));
        state.Set("lead", "44");

        Assert.Equal("44", state.Get<string>("lead"));
    }

    [Fact]
    public void Null_can_be_set_but_not_added()
    {
        using var state = new TurnContextStateCollection();

        state.Set<string>("lead", null!);

        Assert.Null(state.Get<string>("lead"));
        Assert.Throws<ArgumentNullException>(() => state.Add<string>("other", null!));
        Assert.Throws<ArgumentNullException>(() => state.Get<string>(null!));
    }

    [Fact]
    public void The_objects_outlive_the_turn()
    {
        using var stream = new MemoryStream();
        var state = new TurnContextStateCollection();
        state.Add(stream);

        state.Dispose();

        Assert.True(stream.CanRead);
        Assert.Throws<ObjectDisposedException>(() => state.Set("lead", "42"));
    }
}
