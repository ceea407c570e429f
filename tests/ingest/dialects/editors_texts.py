"""Logseq, Obsidian, HedgeDoc and CriticMarkup: texts, what is read of them, and marks that begin."""

CASES: dict[str, tuple[str, list[str]]] = {
    "Logseq": (
        (
            "title:: Der Turm\ntags:: [[küste]]\n\n- Er steht seit 1885.\n  collapsed:: true\n  :LOGBOOK:\n"
            "  CLOCK: [2026-05-04 Mon]\n  :END:\n\t- Er rostet. #see #[[alte Türme]]\n- #+BEGIN_NOTE\n  Vorsicht.\n"
            "  #+END_NOTE\n- DONE [#A] Bild gesucht\n  SCHEDULED: <2026-05-10 Sun>\n"
            "- ((64f0a1b2-0000-4000-8000-123456789abc))\n- {{query (todo TODO)}}\n- Er bleibt."
        ),
        ["Der Turm", "Er steht seit 1885.", "Er rostet.", "Vorsicht.", "Bild gesucht", "Er bleibt."],
    ),
    "Zettlr's notes": (
        (
            "Das hilft (siehe [[202605211012]]), siehe [[202605211012]] und [[Werk]]. "
            "Rad [[202605211012|Nabe]] ([[20260521101200]])."
        ),
        ["Das hilft, siehe Werk. Rad Nabe."],
    ),
    "Dataview": (
        "up:: [[Werk]]\n\nDas Rad [gewicht:: zwei] dreht.\n\n`= this.a` Es dreht.",
        ["Das Rad zwei dreht.", "Es dreht."],
    ),
    "inserted, marked and changed words": (
        (
            "Das ist ++nicht++ giftig, ^^sehr^^ ==gut==, C++ und C++ bleiben.\n\n"
            "Das {==Beste==}{>>stimmt?<<} ist {--Geld--}{++Zeit++}, statt {~~gelb~>grün~~}."
        ),
        ["Das ist nicht giftig, sehr gut, C++ und C++ bleiben.", "Das Beste ist Zeit, statt grün."],
    ),
    "tasks": (
        "- [ ] #task Mehl wiegen 📅 2026-05-01\n- [-] Rad\n- [>] Sack\n- [1] Eins",
        ["Mehl wiegen", "Rad", "Sack", "[1] Eins"],
    ),
    "pictures": (
        "![[rad.jpg|Das Rad|300]]\n\n![Der Hof|200](hof.jpg)\n\n![](a.png =200x150)",
        ["Das Rad", "Der Hof", ""],
    ),
    "callouts in callouts": (
        "> [!note]\n> Eins.\n> > [!tip]- Besuch\n> > Zwei.",
        ["Eins.", "Besuch", "Zwei."],
    ),
    "words that are states elsewhere": (
        "- NOW ist ein Heft.\n- LATER auch.\n",
        ["NOW ist ein Heft.", "LATER auch."],
    ),
    "a question with two colons": (
        "Eins.\n\nFrage:: Was nun?\n\nZwei {a|b}.",
        ["Eins.", "Frage:: Was nun?", "Zwei {a|b}."],
    ),
    "colons in prose": (
        "Merke: Eins::zwei bleibt.\n\nstd::vector ist ein Wort.",
        ["Merke: Eins::zwei bleibt.", "std::vector ist ein Wort."],
    ),
}

BEGUN = (
    "\na:: b",
    "a::\n",
    "\n:A:\n",
    "\n- TODO ",
    "((",
    "#[[a",
    "++a ",
    "^^a ",
    "{==",
    "{>>",
    "{--",
    "{~~",
    "> [!a]\n",
    "[a:: ",
    "{a|b",
    "![a|1",
    "![a](b =",
    "📅 ",
)
