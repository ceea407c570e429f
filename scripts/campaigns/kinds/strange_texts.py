"""Strange texts.

`vorleser follow` is run on a feed of two items: one whole in the feed, one that leads to a page. What must come of it:
editions that `vorleser check` and mutagen find in order, a page without foreign scripts, plain file names, a catalogue
that is XML, and nothing on the terminal that controls it.
Here the text of the page is strange; the other item is made all the same.
"""

from random import Random

from campaigns.kinds.feeds import WHOLE
from campaigns.strange import WORDS, Answers, Kind, campaign, page

LANGUAGES = ("x" * 5000, "tlh", "ru", "de-DE-1901-x-foo", "", "\u202e", "en", "../..")


def _languages(chance: Random) -> Answers:
    text = chance.choice(
        [
            "Тихая река течёт мимо города. ",
            "川は静かに流れる。",
            "ينساب النهر بهدوء. ",
            "הנהר זורם בשקט. ",
            "The river runs past the town, and nobody minds. ",
            "แม่น้ำไหลผ่านเมือง ",
            "nuqneH tlhIngan Hol. ",
            "∀x∃y: x≤y⇒¬z. ",
        ]
    )
    return page(
        f"<p>{text * 30}</p>",
        attributes="lang=" + chance.choice(LANGUAGES),
    )


def _marks(chance: Random) -> Answers:
    mark = chance.choice(
        [
            "\u200b",
            "\u00ad",
            "\u202e",
            "\u2066",
            "\ufeff",
            "\u0301" * 20,
            "\U000e0041",
            "\ufe0f",
            "\u2028",
            "\u0378",
            "\ue000",
            "\ufffd",
            "\u2060",
            "\u3164",
        ]
    )
    return page("".join(f"<p>{mark.join(WORDS)}</p>" for _ in range(5)))


def _voice_markup(chance: Random) -> Answers:
    inside = [
        "&lt;break time='9999s'/&gt;",
        "[[h3l'oU]]",
        "&lt;/speak&gt;",
        "&lt;phoneme ph='x'/&gt;",
        "\\pau=9999\\",
        "&lt;speed level='1'&gt;",
        "{break}",
        "#{7*7}",
        "{{7*7}}",
        "${7*7}",
        "%s%s%n",
        "'; DROP TABLE clips; --",
        "&lt;preproccontext name='X'&gt;",
        "&amp;lt;script&amp;gt;",
        "&lt;usesig file='/etc/passwd'/&gt;",
        "&lt;play file='/etc/passwd'/&gt;",
    ]
    return page("".join(f"<p>{WORDS} {mark} {WORDS}</p>" for mark in chance.sample(inside, 6)))


def _numbers(chance: Random) -> Answers:
    odd = [
        "9" * 400,
        "1" + ".000" * 200,
        "-" * 50 + "1",
        "1/0",
        "0/0",
        "1e999",
        "½" * 50,
        "²" * 50,
        "32.13.2026",
        "25:61 Uhr",
        "MMMMMMMMCMXCIX",
        "٣٤٥",
        "１２３",
        "1.2.3.4.5.6",
        "007",
        "+49 " + "1" * 60,
        "1,2,3,4",
        "5 m²³",
        "0,0000000000000001 %",
        "§§§ 1 ff. i. V. m. § 2",
    ]
    return page(
        "".join(f"<p>Das sind {number} Schritte am Ufer, {WORDS}</p>" for number in chance.sample(odd, 8))
    )


def _structures(chance: Random) -> Answers:
    inside = [
        f"<h2>{'x' * 5000}</h2>",
        "<h2></h2>" * 500,
        "".join(f"<h2>Kapitel {n}</h2><p>Kurz.</p>" for n in range(300)),
        "<h1>Zwei</h1>" * 50,
        "<blockquote>" * 40 + WORDS,
        "<ol start=-5><li>a<li>b</ol>",
        "<ol start=99999999999><li>a<li>b</ol>",
        "<ul>" + "<li>Punkt" * 400 + "</ul>",
        "<dl><dt>a<dd>b</dl>",
        "<table><tr><td colspan=99999 rowspan=99999>Zelle</table>",
        "<ruby>漢<rt>kan</ruby>",
        "<pre>" + "x\n" * 5000 + "</pre>",
        "<sup>" * 200 + "2",
    ]
    return page(WHOLE + "".join(chance.sample(inside, 4)) + WHOLE)


def _entities(chance: Random) -> Answers:
    inside = [
        "&#0;",
        "&#x110000;",
        "&#xD800;",
        "&#128;",
        "&notanentity;",
        "&#99999999999999999999;",
        "&amp;amp;amp;lt;",
        "&#x1b;[31m",
        "&nbsp;" * 500,
        "&zwj;" * 500,
        "&#xFFFE;",
        "&lt;script&gt;alert(666)&lt;/script&gt;",
        "\x00",
        "\x0b",
        "\x85",
        "\ud83d",
    ]
    return page("".join(f"<p>{WORDS}{mark} {WORDS}</p>" for mark in chance.sample(inside, 6)))


def _empty(chance: Random) -> Answers:
    return page(
        chance.choice(
            [
                "",
                "<p></p>",
                "<p>.</p>",
                "<p>😀</p>",
                "<p>…</p>" * 50,
                "<p>–</p>",
                "<p>Ja.</p>",
                "<img src=x>",
                "<p>\u00a0</p>",
                "<p>%</p>",
                "<video src=x></video>",
                "<p>?!?!?!</p>",
            ]
        )
    )


def _walls(chance: Random) -> Answers:
    wall = chance.choice(
        [
            "Bitte aktivieren Sie JavaScript, um fortzufahren.",
            "Sind Sie ein Mensch? Lösen Sie das Rätsel.",
            "403 Forbidden",
            "Diese Seite wurde nicht gefunden.",
            "Wir und unsere 842 Partner speichern Cookies auf Ihrem Gerät.",
            "Weiterlesen mit dem Abo",
        ]
    )
    return page(f"<p>{wall}</p>" * chance.choice([1, 40]))


KINDS: dict[str, Kind] = {
    "other languages and scripts": _languages,
    "marks between all letters": _marks,
    "markup that means something to a voice": _voice_markup,
    "numbers that are none": _numbers,
    "headings, lists and tables beyond measure": _structures,
    "entities and characters that no text has": _entities,
    "next to nothing": _empty,
    "a wall in place of the text": _walls,
}
CAMPAIGN = campaign(KINDS, others=True)
