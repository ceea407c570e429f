"""Boxes, tabs, inclusions and shortcodes of site generators: texts, what is read of them, and marks that begin."""

CASES: dict[str, tuple[str, list[str]]] = {
    "links whose address a generator or a browser works out": (
        (
            'Im [Kalender]({{< relref "termine" >}} "Alle Termine") steht alles.\n\n'
            "Im [Archiv]({% post_url 2026-05-03-hafen %}) auch. [Zählung abschalten](javascript:aus();)"
        ),
        ["Im Kalender steht alles.", "Im Archiv auch. Zählung abschalten"],
    ),
    "titles of boxes": (
        (
            ":::tip[Öffnungszeiten]\nSamstags.\n:::\n\n:::note Gut zu wissen\nFrisch.\n:::\n\n"
            ':::spoiler {state="open"} Zur Kasse\nLeer.\n:::\n\n::: {.callout-note title="Merke"}\nJa.\n:::\n\n'
            "::: warning\nNein.\n:::"
        ),
        [
            "Öffnungszeiten",
            "Samstags.",
            "Gut zu wissen",
            "Frisch.",
            "Zur Kasse",
            "Leer.",
            "Merke",
            "Ja.",
            "Nein.",
        ],
    ),
    "Hugo's boxes": (
        (
            '{{< details title="Wer zahlt?" >}}\nDie Stadt.\n{{< /details >}}\n\n'
            '{{% notice tip "Rat" %}}\nLies.\n{{% /notice %}}'
        ),
        ["Wer zahlt?", "Die Stadt.", "Rat", "Lies."],
    ),
    "Jinja and kramdown": (
        (
            "{# noch nicht #}\n\n{::comment}\nBild fehlt\n{:/comment}\n\n"
            "Vor {% capture a %}nie{% endcapture %}nach. {#mitte}"
        ),
        ["Vor nach."],
    ),
    "MkDocs": (
        (
            '!!! tip inline end "Zeit"\n\n    Im Herbst.\n\n    !!! note\n        Oder im Mai.\n\n'
            '--8<-- "a.md"\n\n<<< @/b.js{2}\n\n/// caption\nDie Hecke\n///\n\n'
            "-   :material-tree:{ .lg } __Buche__\n\n    ---\n\n    Sie wächst.\n\nDrücke ++ctrl+alt+k++."
        ),
        ["Zeit", "Im Herbst.", "Oder im Mai.", "Die Hecke", "Buche", "Sie wächst.", "Drücke ctrl+alt+k."],
    ),
    "Markdown in HTML": (
        '<div markdown="1" class="a">\nAm *Hafen*.\n</div>\n\nNachher.',
        ["Am Hafen.", "Nachher."],
    ),
    "WordPress": (
        (
            "[embed]https://v.example/1[/embed]\n\n[su_box title='A'][b]Samen[/b] bitte.[/su_box]\n\n"
            '[button link="x"]Anmelden[/button]\n\n[rating id="3"]\n\nEin [Wort] bleibt, [eins](a) auch.'
        ),
        ["Samen bitte.", "Ein [Wort] bleibt, eins auch."],
    ),
}

BEGUN = (
    "{# ",
    "{::comment}",
    "\n::: a [b",
    "\n!!! a\n    b\n",
    "\n/// caption\n",
    "\n--8<--\n",
    "\n<div markdown>",
    "[button] ",
    "[button ",
    "[a1]",
    "[/a]",
    '[a b="',
    "{{< tab ",
    "\n* a\n{:toc",
)
