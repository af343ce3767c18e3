using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Bot.Dialogs.Understanding;

/// <summary>Common given names of the six languages: one that stands by itself at the end of a message signs it.</summary>
internal static class GivenNames
{
    private static readonly FrozenSet<string> Common = new[]
    {
        // Latvian.
        "Aiga Aija Ainārs Aivars Agnese Agnija Agris Aleksandrs Alise Alvis Andrejs Andris Anete Anita Anna Antra Ansis Armands Arnis Artis Artūrs Arvis Aigars Baiba",
        "Beāte Biruta Dace Daiga Daina Dainis Daiva Dāvis Dāvids Diāna Didzis Dzintars Dzintra Edgars Edīte Egils Egita Elīna Elza Emīls Ērika Ēriks Ernests Eva",
        "Evija Evita Gatis Girts Ģirts Gints Ginta Gita Gunārs Gundega Guntars Guntis Gustavs Helēna Ieva Iluta Ilona Ilze Ilva Ilvars Imants Ina Ināra Indra",
        "Indulis Inese Ingars Inga Ingrīda Ingus Ingūna Inguna Inta Intars Ints Irēna Ivars Iveta Ivita Jana Jānis Jēkabs Jolanta Juris Kaspars Kristaps Kristers Kristiāns",
        "Kristīne Krišjānis Laila Laima Laimonis Laine Laura Lauris Leonīds Liene Liāna Liesma Līga Ligita Līna Linards Linda Madara Māra Mārcis Marija Māris Marks Mārtiņš",
        "Mareks Markuss Matīss Miks Modris Monta Nauris Nils Normunds Oskars Oļegs Osvalds Paula Pauls Pēteris Raimonds Raitis Raivis Ralfs Ramona Reinis Rihards Rita Ritvars",
        "Roberts Rolands Ronalds Ruta Rūdolfs Samanta Sandis Sandra Sanita Sanda Santa Sarmīte Sigita Silva Silvija Sintija Skaidrīte Solvita Spodra Staņislavs Tatjana Toms Uldis Una",
        "Uģis Valdis Valters Vija Viktors Viktorija Vilis Vilnis Vineta Vita Vitālijs Vizma Zaiga Zane Zanda Zigmārs Zigurds Zinta Žanis Žanete",
        // Lithuanian.
        "Agnė Aistė Algimantas Algirdas Alvydas Andrius Antanas Arnoldas Artūras Arūnas Asta Audrius Audronė Augustė Aurelija Aurimas Austėja Aušra Auksė Birutė Dainius Dalia Danguolė Danutė",
        "Darius Deividas Deimantė Diana Domantas Domas Dominykas Donata Donatas Dovilė Dovydas Edita Edmundas Edvinas Egidijus Eglė Elena Emilija Erika Ernestas Evaldas Evelina Gabija Gabrielė",
        "Gediminas Genovaitė Gerda Giedrė Giedrius Gintaras Gintarė Gintautas Goda Gražina Greta Gytis Haroldas Henrikas Ignas Indrė Ingrida Irena Irma Jadvyga Janina Jelena Jonas Jovita",
        "Juozas Julija Julius Jurga Jurgis Jurgita Justas Justina Justinas Karolina Karolis Kazimieras Kazys Kęstutis Kornelija Kristina Laimonas Laurynas Leonas Lina Linas Liudas Lukas Mantas",
        "Margarita Marius Martynas Matas Mindaugas Modestas Monika Nerijus Nijolė Neringa Nida Ona Paulius Petras Povilas Raimonda Raimondas Ramūnas Ramunė Rasa Regina Renata Rimantas Rimas",
        "Rimvydas Robertas Rokas Rolandas Romas Rosita Rūta Saulė Saulius Sigitas Simas Simona Simonas Skaistė Stasys Sonata Šarūnas Tadas Teresė Tomas Toma Ugnė Urtė Vaida",
        "Vaidas Vaidotas Vaiva Valdas Valentinas Valerija Vasarė Vida Vidas Vidmantas Vilius Vilma Violeta Virginija Virginijus Vitalijus Vladas Vygantas Vygintas Vytas Vytautas Zita Zigmas Žilvinas",
        "Živilė Žygimantas Žydrūnas Žydrė",
        // Norwegian.
        "Aksel Alf Amalie Anders Andreas Ane Anette Anne Annette Are Arild Arne Arvid Asbjørn Astrid Aud Bente Benjamin Berit Birger Birgit Bjarne Bjørg Bjørn",
        "Bård Børge Camilla Caroline Cathrine Christian Christine Dag Daniel Egil Einar Eirik Eivind Elin Eline Elisabeth Ellen Emil Emilie Emma Erik Erling Espen Even",
        "Finn Fredrik Frida Frode Geir Gerd Gro Grete Gunnar Gunn Guri Guro Halvor Hanna Hanne Hans Harald Harry Heidi Helene Helge Henrik Hilde Håkon",
        "Håvard Ida Inger Ingeborg Ingrid Ingunn Ingvild Ivar Iver Jan Janne Jens Johan Johanne John Johnny Jon Jorunn Jostein Julie Jørgen Jørn Kari Karin",
        "Karl Kaare Kåre Kine Kirsten Kjell Kjersti Kjetil Knut Kristian Kristin Kristine Kristoffer Lars Leif Lena Line Linn Lise Liv Live Magnus Maja Malin",
        "Marianne Marie Marit Markus Marte Martin Martine Mette Mikkel Mona Monica Morten Nina Nora Odd Oddvar Ola Olav Ole Olga Oscar Oskar Per Petter",
        "Preben Ragnar Ragnhild Randi Reidar Reidun Roar Roger Rolf Ronny Rune Ruth Sander Sigrid Sigurd Silje Sindre Siri Sissel Sivert Solveig Stein Steinar Stian",
        "Stig Stine Svein Sverre Synne Synnøve Sofie Terje Thea Thomas Thor Tom Tommy Tone Tor Tore Torbjørn Torill Trine Trond Trude Trygve Turid Tuva",
        "Unni Vebjørn Vegard Veronica Vibeke Vidar Vilde Wenche Yngve Øystein Øyvind Åge Åse Åshild Åsmund",
        // English.
        "Aaron Abigail Adam Adrian Alan Alex Alexander Alice Alison Amanda Amelia Amy Andrea Andrew Angela Ann Anthony Barbara Ben Beth Bob Brian Callum Carol",
        "Catherine Charles Charlotte Chloe Chris Christopher Claire Colin Craig Dave David Dawn Deborah Denise Derek Diane Donna Dorothy Edward Elaine Eleanor Elizabeth Ellie Emily",
        "Eric Ethan Evelyn Fiona Frances Gareth Gary Gemma Geoff George Georgia Gillian Gordon Graham Greg Hannah Harriet Hazel Heather Helen Henry Howard Hugh Ian",
        "Isabella Jack Jackie Jacob Jake James Jamie Jane Janet Jason Jean Jennifer Jenny Jeremy Jessica Jill Jim Jo Joan Joanna Joe Jonathan Joseph Josh",
        "Joshua Joyce Judith Julia Karen Kate Katherine Kathleen Katie Keith Kelly Kenneth Kerry Kevin Kim Lauren Leo Lewis Liam Lily Lisa Liz Louise Lucas",
        "Lucy Luke Lynn Margaret Maria Mark Mary Matt Matthew Megan Melissa Michael Michelle Mike Molly Nancy Natalie Natasha Nathan Neil Nicholas Nick Nicola Nicole",
        "Nigel Noah Oliver Olivia Owen Pam Pamela Patricia Patrick Paul Pauline Peter Philip Phil Rachel Ralph Raymond Rebecca Richard Rob Robert Robin Ron Ronald",
        "Rosemary Ross Russell Ryan Sally Sam Samantha Samuel Sara Sarah Scott Sean Sharon Sheila Shirley Simon Sophia Sophie Stacey Stella Stephanie Stephen Steve Steven",
        "Stuart Sue Susan Suzanne Teresa Theresa Tim Timothy Tina Toby Tony Tracey Trevor Valerie Vanessa Vera Victoria Vincent Wayne Wendy William Zoe",
        // Russian.
        "Александр Александра Алексей Алена Алёна Алина Алиса Алла Альбина Анастасия Анатолий Анжела Андрей Анна Антон Антонина Аркадий Артем Артём Артур Борис Вадим Валентин Валентина",
        "Валерий Валерия Валера Варвара Василий Василиса Вася Вера Вероника Виктор Виктория Вика Виталий Владимир Владислав Влад Вова Вячеслав Галина Галя Геннадий Гена Георгий Герман",
        "Глеб Григорий Гриша Давид Даниил Данил Дарья Даша Денис Дима Дмитрий Ева Евгений Евгения Егор Екатерина Елена Елизавета Жанна Женя Зинаида Зоя Иван Игорь",
        "Илона Илья Инга Инесса Инна Ирина Ира Карина Катя Кирилл Клавдия Константин Костя Кристина Ксения Ксюша Лариса Лев Лена Леонид Лидия Лиза Лилия Люба",
        "Любовь Людмила Люда Маргарита Марина Мария Марат Марк Маша Максим Матвей Михаил Миша Надежда Надя Наталья Наталия Наташа Настя Никита Николай Коля Нина Оксана",
        "Олег Олеся Ольга Оля Павел Паша Пётр Петр Петя Полина Раиса Регина Рената Римма Рита Роман Рома Руслан Рустам Савелий Света Светлана Семён Семен",
        "Сергей Серёжа Сережа Снежана Софья София Соня Станислав Степан Стас Таисия Тамара Таня Татьяна Тимофей Тимур Ульяна Федор Фёдор Филипп Эдуард Элина Эльвира Эмма",
        "Эрик Юлия Юля Юра Юрий Яков Яна Ярослав",
        // Armenian.
        "Աբրահամ Ալբերտ Ալեքսանդր Ալինա Ալլա Ամալյա Անահիտ Անդրանիկ Անի Աննա Անուշ Աշոտ Աստղիկ Արա Արամ Արարատ Արեն Արեգ Արթուր Արմեն Արմինե Արման Արմանդ Արսեն",
        "Արտակ Արտաշես Արտավազդ Արտյոմ Արփի Արփինե Գագիկ Գայանե Գարիկ Գեւորգ Գևորգ Գոհար Գոռ Գրիգոր Գուրգեն Դավիթ Դիանա Եղիշե Եվա Երվանդ Զարուհի Զավեն Զոյա Էդգար",
        "Էդուարդ Էլեն Էլինա Էմմա Էրիկ Թաթուլ Թամարա Թատևիկ Թիգրան Իլոնա Իննա Իշխան Իրինա Լաուրա Լարիսա Լենա Լևոն Լիա Լիլիթ Լիանա Լուսինե Լուսիկ Խաչիկ Խաչատուր",
        "Կամո Կարապետ Կարեն Կարինե Կարո Համլետ Հայկ Հայկուհի Հասմիկ Հակոբ Համբարձում Հարություն Հեղինե Հենրիկ Հերմինե Հովհաննես Հովիկ Հռիփսիմե Հրաչ Հրաչյա Հրանտ Ղազար Մանան Մանանե",
        "Մանե Մարատ Մարգար Մարգարիտա Մարի Մարիա Մարիամ Մարիաննա Մարիետա Մարինե Մարտին Մելինե Մերի Մեսրոպ Մհեր Միլենա Միհրան Միշա Միքայել Մկրտիչ Մովսես Մուշեղ Նազելի Նաիրա",
        "Նանե Նարեկ Նարե Նարինե Ներսես Նելլի Նունե Նվարդ Շահեն Շուշան Շուշանիկ Ոսկան Պարույր Պետրոս Ռաֆայել Ռաֆիկ Ռիմա Ռիտա Ռոբերտ Ռոզա Ռուբեն Ռուբինա Ռուզան Ռուզաննա",
        "Ռուդիկ Սամվել Սաթենիկ Սարգիս Սասուն Սեդա Սերգեյ Սերոբ Սիլվա Սիմոն Սիրանուշ Սյուզաննա Սոնա Սոֆյա Սոֆի Սուրեն Ստեփան Սվետլանա Վազգեն Վահագն Վահան Վահե Վահրամ Վալերի",
        "Վանիկ Վանուհի Վարդան Վարդուհի Վարուժան Վաչագան Վաչե Վարսիկ Վերա Վերգինե Վիգեն Վիլեն Վիկտորյա Վրեժ Տաթևիկ Տաթև Տարոն Տիգրան Տիգրանուհի Ցողիկ Փառանձեմ Փիրուզա Քնարիկ Քրիստինե",
        "Օլգա Օվսաննա Ֆելիքս Ֆրունզիկ",
    }.SelectMany(line => line.Split(' ')).SelectMany(n => new[] { Words.Normalise(n), Words.Normalise(WithoutMarks(n)) }).ToFrozenSet();

    public static bool HasOne(string[] words) => Array.Exists(words, Common.Contains);

    // Many type "Kestutis" for "Kęstutis".
    private static string WithoutMarks(string name) =>
        string.Concat(name.Normalize(NormalizationForm.FormD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) is not UnicodeCategory.NonSpacingMark)).Normalize(NormalizationForm.FormC);
}
