using Bot.Tests.Scenarios;
using Microsoft.EntityFrameworkCore;

namespace Bot.Tests.Bugs;

/// <summary>
/// Who bought first and then asked for a renovation had the budget of the flat on his lead beside the renovation: the dialog
/// forgets what belongs to another need, the lead did not.
/// </summary>
public sealed class BudgetOfAnotherNeedOnTheCard
{
    [Fact]
    public async Task A_lead_keeps_what_belongs_to_its_need_only()
    {
        await using var stage = await Stage.Open();
        var anna = stage.Visitor(1001, "Anna");
        await stage.Says(anna, "/start");
        foreach (var answer in (string[])["Buy a flat", "Over €200,000", "I do", "Within two months", "Yes, that's fine", "Anna", "+371 21 234 567", "as soon as you can"])
            await stage.Says(anna, answer);
        Assert.Equal("authority=me budget=from-200k product=buy timing=two-months", await Needs(stage));

        await stage.Says(anna, "/restart");
        foreach (var answer in (string[])["Renovation", "90 m2", "I do", "As soon as possible", "as soon as you can"])
            await stage.Says(anna, answer);

        Assert.Equal("authority=me product=renovation size=from-80m timing=now", await Needs(stage));
    }

    private static async Task<string> Needs(Stage stage)
    {
        await using var db = stage.Host.Db.Open();
        var lead = await db.Leads.Include(l => l.Answers).SingleAsync();
        return string.Join(' ', lead.Answers.Where(a => a.Key is "product" or "budget" or "size" or "authority" or "timing").OrderBy(a => a.Key, StringComparer.Ordinal).Select(a => $"{a.Key}={a.Value}"));
    }
}
