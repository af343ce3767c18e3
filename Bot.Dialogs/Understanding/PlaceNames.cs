using System.Collections.Frozen;

namespace Bot.Dialogs.Understanding;

/// <summary>Towns that stand beside a number like a name and are none's. Those that people are called by are left out.</summary>
internal static class PlaceNames
{
    private static readonly FrozenSet<string> Towns = new[]
    {
        "riga", "rīga", "rīgā", "rīgas", "rigā", "jūrmala", "jūrmalā", "jurmala", "daugavpils", "liepāja", "liepājā", "liepaja", "jelgava", "jelgavā", "ventspils", "valmiera", "valmierā", "ogre", "sigulda", "siguldā",
        "mārupe", "mārupē", "marupe", "salaspils", "purvciems", "imanta", "ķengarags", "pļavnieki", "teika", "āgenskalns", "ziepniekkalns", "latvija", "latvia", "vilnius", "vilniuje", "kaunas", "kaune", "klaipėda", "klaipėdoje", "klaipeda",
        "šiauliai", "panevėžys", "palanga", "alytus", "lietuva", "lithuania", "oslo", "trondheim", "stavanger", "tromsø", "drammen", "kristiansand", "norge", "bergen", "bodø", "ålesund", "tallinn", "tartu", "london", "dublin", "england", "yerevan", "erevan",
        "рига", "риге", "риги", "юрмала", "даугавпилс", "лиепая", "елгава", "латвия", "вентспилс", "таллин", "вильнюс", "каунас", "москва", "киев", "минск", "ереван", "երևան", "երևանում", "երեւան", "գյումրի", "վանաձոր", "ռիգա", "ռիգայում", "հայաստան",
    }.Select(Words.Normalise).ToFrozenSet();

    public static bool HasOne(string[] words) => Array.Exists(words, Towns.Contains);
}
