"""German articles of any length for scripts/bench: made of our own sentences, no two paragraphs alike."""

from itertools import count

WHERE = (
    "Im Hafen",
    "Auf dem Marktplatz",
    "Am Nordufer",
    "In der Altstadt",
    "Vor dem Rathaus",
    "Auf dem Berg",
    "Am Bahnhof",
)
WHO = (
    "die Gärtnerin",
    "der Bootsbauer",
    "eine Lehrerin",
    "der Müller",
    "die Stadtplanerin",
    "ein Imker",
    "die Wirtin",
)
DOES = ("zeigt", "beschreibt", "prüft", "erneuert", "vermisst", "sammelt", "ordnet")
WHAT = (
    "alte Pläne",
    "neue Wege",
    "die Ernte",
    "seltene Pflanzen",
    "das Werkzeug",
    "die Bestände",
    "bunte Steine",
)
WHY = (
    "weil der Winter lange gedauert hat",
    "obwohl der Regen nicht nachlässt",
    "damit im Sommer alles bereitsteht",
    "während die Nachbarn schon warten",
    "bevor der erste Frost kommt",
    "sobald die Straße wieder frei ist",
)  # fmt: skip
ALSO = (
    "Das sei mühsam, aber nötig, heißt es.",
    "Viele schauen dabei zu.",
    "Am Abend ist die Arbeit getan.",
    "Nicht jeder versteht den Sinn, doch die meisten helfen mit.",
    "Ein Ende ist vorerst nicht in Sicht.",
)


def sentence(number: int) -> str:
    """Return a sentence of its own for each *number* up to some ten thousands."""
    words = [WHERE, WHO, DOES, WHAT, WHY]
    picked, rest = [], number * 7919 + number // 3
    for choices in words:
        picked.append(choices[rest % len(choices)])
        rest = rest // len(choices) + number
    where, who, does, what, why = picked
    return f"{where} {does} {who} zum {number + 2}. Mal {what}, {why}."


def article(title: str, paragraphs: int, first: int = 0, edited: int = -1) -> str:
    """Return an article as Markdown; paragraph number *edited* has another sentence."""
    parts = [f"---\ntitle: {title}\nauthor: Erika Beispiel\ndate: 2026-11-20\n---\n"]
    numbers = count(first)
    for paragraph in range(paragraphs):
        if paragraph and paragraph % 12 == 0:
            parts.append(f"## {WHERE[paragraph % len(WHERE)]}, zum {paragraph}. Mal")
        told = [sentence(next(numbers)) for _ in range(3)] + [ALSO[paragraph % len(ALSO)]]
        if paragraph == edited:
            told[1] = "Diesen einen Satz hat die Redaktion später geändert."
        parts.append(" ".join(told))
    return "\n\n".join(parts) + "\n"
