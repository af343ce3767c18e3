using Bot.Dialogs.Understanding;

namespace Bot.Tests.Dialogs;

public sealed class PersonRequestTests
{
    [Theory]
    [InlineData("en", "is there someone alive i can chat with")]
    [InlineData("ru", "не хочу говорить с роботом дайте человека")]
    [InlineData("lt", "ar yra čia kas nors gyvas su kuo galėčiau paplepėti")]
    [InlineData("lv", "vai te ir kāds dzīvs ar ko patērzēt")]
    [InlineData("no", "er det noen i live jeg kan prate med")]
    [InlineData("hy", "կարելի է կենդանի մարդու հետ խոսել")]
    public void A_person_is_asked_for_in_loose_words(string language, string said) =>
        Assert.True(CommandBook.Of([language]).AsksForPerson(said));

    [Theory]
    [InlineData("en", "my agent decides")]
    [InlineData("en", "i will talk to my wife first")]
    [InlineData("en", "there are four people")]
    [InlineData("en", "i need to talk to my agent")]
    [InlineData("en", "i don't want to talk to a person")]
    [InlineData("ru", "мой агент решает")]
    [InlineData("ru", "сначала поговорю с женой")]
    [InlineData("ru", "не хочу говорить с человеком")]
    [InlineData("ru", "надо поговорить с моим риелтором")]
    [InlineData("ru", "у нас есть человек который решает за всех")]
    [InlineData("lt", "pirma pasikalbėsiu su žmona")]
    [InlineData("lt", "turiu pasikalbėti su savo brokeriu")]
    [InlineData("lt", "mano agentas sprendžia")]
    [InlineData("lt", "nenoriu kalbėti su žmogumi")]
    [InlineData("lv", "mans aģents izlemj")]
    [InlineData("lv", "vispirms parunāšu ar sievu")]
    [InlineData("no", "megleren min bestemmer")]
    [InlineData("no", "må snakke med kona først")]
    [InlineData("hy", "նախ կնոջս հետ խոսեմ")]
    [InlineData("hy", "իմ գործակալի հետ պիտի խոսեմ")]
    public void Who_speaks_of_his_own_people_asks_for_none(string language, string said) =>
        Assert.False(CommandBook.Of([language]).AsksForPerson(Words.Normalise(said)));
}
