"""Marks of several programs, and texts without any: what is read of them."""

CASES: dict[str, tuple[str, list[str]]] = {
    "kramdown": (
        "# Weg {#weg}\n\n* TOC\n{:toc}\n\nText eins.\n{: .lead}\n\n## Teil zwei {#zwei .klasse}\n\nText zwei.",
        ["Weg", "Text eins.", "Teil zwei", "Text zwei."],
    ),
    "Hugo": (
        (
            'Vor.\n\n{{< figure src="a.jpg" caption="Das Wehr" >}}\n\n'
            "{{% notice info %}}\nIm Kasten.\n{{% /notice %}}\n\n"
            'Siehe {{< ref "b.md" >}} dort.\n\n{{< highlight go >}}\nx := 1\n{{< /highlight >}}'
        ),
        ["Vor.", "", "Das Wehr", "Im Kasten.", "Siehe dort."],
    ),
    "Liquid": (
        (
            "A {{ page.title }} b.\n\n{% if x %}Bedingt.{% endif %}\n\n"
            "{% highlight ruby %}\nputs 1\n{% endhighlight %}\n\n"
            "{% comment %} nein {% endcomment %}"
        ),
        ["A b.", "Bedingt."],
    ),
    "citations": (
        (
            "Wie es war [siehe @moor2020, S. 3; -@feld98]. Nach @moor2020 [S. 5] gut.\n\n"
            "[@anna](https://a.example), b@c.de [1](d)."
        ),
        ["Wie es war. Nach Moor 2020 gut.", "@anna, b@c.de 1."],
    ),
    "HedgeDoc": (
        (
            "###### tags: `verein` `mai`\n\nText. [name=Lena] [time=Sun, Jun 28, 2026 9:59 PM] [color=#907bf7]\n\n"
            ":::info\nKasten.\n:::"
        ),
        ["Text.", "Kasten."],
    ),
    "tags": (
        "Satz eins. #markt/woche #mai\n\n#rot #blau\n\nPlatz #1 und #markt im Satz.",
        ["Satz eins.", "Platz #1 und #markt im Satz."],
    ),
    "formulas": (
        "Vor.\n\n$$\nv = g \\cdot t\n$$\n\nDie Strecke $s$ kostet 5 $ und 6 $.",
        ["Vor.", "Die Strecke s kostet 5 $ und 6 $."],
    ),
    "abbreviations": ("Text in HTML.\n\n*[HTML]: Hyper Text", ["Text in HTML."]),
    "MDX": (
        (
            'import A from "./a"\nexport const x = 1\n\n# Titel\n\n<Hinweis art="x">\n\nIm Kasten.\n\n</Hinweis>\n\n'
            'Mit <Icon name="x" /> Bild.'
        ),
        ["Titel", "Im Kasten.", "Mit Bild."],
    ),
    "Obsidian": (
        (
            "![[bild.png|300]]\n\nSiehe [[Notiz|die Notiz]] und [[Fluss#Teil]]. Das ist ==wichtig==. %%geheim%%\n\n"
            "> [!note] Hinweis\n> Im Kasten.\n\nEin Satz. ^abc123\n\n- [ ] Offen\n- [x] Erledigt"
        ),
        [
            "",
            "Siehe die Notiz und Fluss. Das ist wichtig.",
            "Hinweis",
            "Im Kasten.",
            "Ein Satz.",
            "Offen",
            "Erledigt",
        ],
    ),
    "WordPress": (
        '[gallery ids="1,2"]\n\nText A.\n\n[caption id="x"]![alt](b.jpg) Das Bild[/caption]\n\n<!--more-->\n\nText B.',
        ["Text A.", "alt", "Das Bild", "Text B."],
    ),
    "Pandoc": (
        "::: {.warnung}\nAchtung.\n:::\n\n\\newpage\n\n[TOC]\n\nH~2~O und 10^6^ m.^3^\n\nWort\n: Was es heißt.",
        ["Achtung.", "H2O und 10⁶ m.", "Wort", "Was es heißt."],
    ),
    "code": ("```\n{{< bleibt >}}\n```\n\nText.", ["{{< bleibt >}}", "Text."]),
    "no dialect": (
        "Ein {Wort} in Klammern, 5 < 6 und 100 % {sicher}.\n\nUm 12:30: „A“ :: B, 3:4:5.",
        ["Ein {Wort} in Klammern, 5 < 6 und 100 % {sicher}.", "Um 12:30: „A“ :: B, 3:4:5."],
    ),
    "numbers": (
        "# 1. Anfang\n\nText.\n\n## 2.1 Mitte\n\nText.",
        ["1. Anfang", "Text.", "2.1 Mitte", "Text."],
    ),
}
