using System.Collections.Frozen;

namespace Bot.Dialogs.Understanding;

/// <summary>
/// How people spell the names of messengers, in every alphabet: an option that is called by one of a messenger's names
/// is called by all of them. Case endings are left to the language.
/// </summary>
internal static class MessengerNames
{
    private static readonly string[][] Messengers =
    [
        [
            "telegram", "telegramm", "telegrams", "telegrama", "telegramas", "telega", "telegrem", "teleqram", "tg", "tgram", "телеграм", "телеграмм",
            "телега", "телеграмчик", "тг", "тгшка", "տելեգրամ", "թելեգրամ", "տելեգրամմ", "տելեգա",
        ],
        [
            "whatsapp", "whats app", "whatsap", "whatapp", "what app", "whatsup", "whats up", "whatssapp", "watsapp", "watsap", "wats app", "wats up",
            "watsup", "watts app", "wattsapp", "wotsap", "wotsapp", "wapp", "wa", "vatsap", "vatsapp", "vatsaps", "vatsapas", "vatsup", "vacap", "vacaps",
            "vacapas", "vocap", "vocaps", "vocapas", "votsap", "votsaps", "votsapas", "uatsap", "uatsaps", "hvatsap", "вотсап", "вотсапп", "вотс ап", "вотс апп", "вотцап", "воцап",
            "ватсап", "ватсапп", "ватс ап", "ватс апп", "ватцап", "вацап", "вацапп", "васап", "вотсапчик", "уатсап", "уатсапп", "вацапчик", "վոթսափ",
            "վոթսափփ", "վատսափ", "վադսափ", "վածափ", "վածապ", "վոթսապ", "վոտսապ", "վոցապ", "վոցափ", "վաթսափ", "վաթսապ", "վատսապ", "վացապ", "վացափ", "ուոթսափ", "ուաթսափ", "ուաթսապ", "ուոթսապ",
        ],
        [
            "viber", "vibers", "viberis", "vibera", "vaiber", "vaibers", "vaiberis", "vaibera", "wiber", "waiber", "vyber", "vibber", "вайбер", "вибер", "ваибер",
            "вайберчик", "վայբեր", "վիբեր", "վայբըր", "վայբր",
        ],
        ["signal", "signals", "signāls", "signalas", "signala", "signaal", "signall", "сигнал", "սիգնալ", "սիգնալը"],
        [
            "facebook messenger", "messenger", "facebook", "fb messenger", "fb", "face book", "feisbuks", "feisbukas", "feisbuk", "facebooks", "facebookas",
            "mesendžers", "mesendzers", "mesindžeris", "mesindzeris", "mesendžeris", "mesendzeris", "фейсбук", "фэйсбук", "фб", "фейсбук мессенджер",
            "ֆեյսբուք", "ֆեյսբուկ", "ֆեյսբուք մեսենջեր", "մեսենջեր", "մեսսենջեր",
        ],
        [
            "instagram", "instagramm", "insta", "ig", "instagrams", "instagramas", "инстаграм", "инстаграмм", "инста", "инст", "ինստագրամ", "ինստա",
        ],
    ];

    private static readonly FrozenDictionary<string, IReadOnlyList<string>> ByName = Messengers
        .SelectMany(names => names, (names, name) => (Name: Words.Normalise(name), Names: (IReadOnlyList<string>)[.. names.Select(Words.Normalise).Distinct()]))
        .DistinctBy(n => n.Name).ToFrozenDictionary(n => n.Name, n => n.Names);

    /// <summary>All names of the messenger that goes by this one; empty when none does.</summary>
    public static IReadOnlyList<string> Of(string normalised) => ByName.GetValueOrDefault(normalised, []);

    /// <summary>A messenger goes by this, however short it is.</summary>
    public static bool IsOne(string normalised) => ByName.ContainsKey(normalised);
}
