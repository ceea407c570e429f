"""Pandoc, Quarto, R Markdown and MultiMarkdown: texts, what is read of them, and marks that begin."""

CASES: dict[str, tuple[str, list[str]]] = {
    "attributes": (
        (
            "# Weg { .gross #weg }\n\n## Teil {-}\n\nEin Satz.\n{ .lead data-a='b c' }\n\n"
            "Das [Eisen]{.smallcaps} rostet, sagt [sie](a){ .knopf }.\n\n![Rad](a.png){ loading=lazy }\n\nSchluss."
        ),
        ["Weg", "Teil", "Ein Satz.", "Das Eisen rostet, sagt sie.", "Rad", "Schluss."],
    ),
    "verse": (
        "| Salz, Salz,\n|    du Stein,\n| komm.\n\nNachher.",
        ["Salz, Salz, du Stein, komm.", "Nachher."],
    ),
    "a table is no verse": ("| Ort |\n| --- |\n| Hof |\n\nNachher.", ["Ort\nHof", "Nachher."]),
    "examples": (
        "(@gut) Eins ist gut.\n(@) Zwei ist schlecht.\n\nWie (@gut) zeigt, und (@x) nicht.\n\n(@neu) Drei.",
        ["1. Eins ist gut.", "2. Zwei ist schlecht.", "Wie (1) zeigt, und (@x) nicht.", "3. Drei."],
    ),
    "metadata further down": ("Vorher.\n\n---\nnocite: |\n  @moor\n...\n\nNachher.", ["Vorher.", "Nachher."]),
    "a rule around words": (
        "Vorher.\n\n---\n\nAnna: Nein.\n\n---\n\nNachher.",
        ["Vorher.", "Anna: Nein.", "Nachher."],
    ),
    "words between rules": (
        "Vorher.\n\n---\nwichtig: das ist Text\n---\n",
        ["Vorher.", "wichtig: das ist Text"],
    ),
    "accounts": ("Das schrieb @fig-baum dort.", ["Das schrieb @fig-baum dort."]),
    "a table in a frame": (
        "+-----+------+\n| Ort | Zahl |\n+=====+======+\n| Hof | 9    |\n+-----+------+\n\nNachher.",
        ["Ort\tZahl\nHof\t9", "Nachher."],
    ),
    "references": (
        (
            "## Ergebnis {#sec-e}\n\nWie @fig-rad zeigt, siehe @sec-e und @tbl-x.\n\n![Ort](a.png){#fig-ort}\n\n"
            "![Rad](b.png){#fig-rad}\n\nMail an b@fig-b.de."
        ),
        [
            "Ergebnis",
            "Wie Abbildung 2 zeigt, siehe Abschnitt „Ergebnis“ und Tabelle.",
            *("Ort", "Rad", "Mail an b@fig-b.de."),
        ],
    ),
    "code that is run": (
        "Es sind `r mean(x)` Kilo, `{python} y` und `r` nicht.",
        ["Es sind Kilo, und r nicht."],
    ),
    "for one format": (
        "Vor `\\hfill`{=latex} nach.\n\n```{=html}\n<b>x</b>\n```\n\nSchluss.",
        ["Vor nach.", "Schluss."],
    ),
    "references to other parts of a book": (
        "Das steht in @sec-weg. Der Turm (@sec-turm) ist alt, sagt @muster_wie_2022.\n",
        ["Das steht in Abschnitt. Der Turm ist alt, sagt Muster 2022."],
    ),
    "references of Bookdown": (
        (
            "## Der Weg {#weg}\n\nSiehe Abbildung \\@ref(fig:rad) und Tabelle \\@ref(tab:x), "
            "wie in Abschnitt \\@ref(weg).\n\n"
            "Er hält (siehe Kapitel \\@ref(fehlt)).\n\n```{r ort, fig.cap='a'}\n```\n\n```{r rad, fig.cap='b'}\n```\n\n"
            "*[TOC]: Inhalt"
        ),
        [
            "Der Weg",
            "Siehe Abbildung 2 und Tabelle 1, wie in Abschnitt „Der Weg“.",
            "Er hält.",
        ],
    ),
    "LaTeX": (
        "Siehe Bild \\@ref(fig:a) und \\ref{b}.\n\n(ref:a) Titel\n\nSatz in \\LaTeX{}.",
        ["Siehe Bild 1 und.", "Satz in LaTeX."],
    ),
    "MultiMarkdown": (
        (
            "Wolle wird gekämmt[#Sander:2019].\n\n| A | B |\n|---|---|\n| 1 | 2 |\n[Die Zeiten]\n\n"
            "[#Sander:2019]: Sander 2019."
        ),
        ["Wolle wird gekämmt.", "A\tB\n1\t2", "Die Zeiten"],
    ),
    "works that a program fills in": ("Ein Satz.\n\n# Literatur {-}\n\n::: {#refs}\n:::", ["Ein Satz."]),
    "meanings": ("Wort\n  ~ Was es heißt.", ["Wort", "Was es heißt."]),
    "comments around code": ("Vor. <!-- ```{r}\nx\n``` -->\n\nNach.", ["Vor.", "Nach."]),
}

BEGUN = (
    "(@a) ",
    "\n(@a) b",
    "@fig-a ",
    "| a\n",
    "| a\n b\n",
    "+--+\n| a |\n",
    "\n\n---\na: b\n c\n",
    "{ .a ",
    "{a='",
    "[a]{",
    "[#a",
    "\n[#a]: b",
    "|\n[a",
    "\\ref{",
    "# a {#sec-a",
    "{#fig-a",
    "```",
    "~~~\n",
    "<!-- ```\n",
)
