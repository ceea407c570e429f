"""Churches of Italy by their saints: S. Maria del Popolo, S. Pietro in Vincoli, Sta. Croce."""

from vorleser.normalize.rule import Form, Found, Rule
from vorleser.text.regex import compile_late

_SAINTS = {
    "Santa": "Maria Croce Chiara Cecilia Agnese Barbara Caterina Lucia Margherita Sabina Prassede Pudenziana Fosca",
    "San": "Pietro Paolo Giovanni Marco Francesco Lorenzo Giorgio Michele Clemente Vitale Zeno Zaccaria Rocco Domenico "
    "Miniato Nicola Nicolò Luigi Giuseppe Silvestro Martino Gimignano Petronio Frediano Gennaro Carlo Bernardino "
    "Sebastiano Giacomo Bartolomeo Benedetto Salvatore",
    "Sant’": "Andrea Apollinare Ambrogio Agostino Antonio Angelo Eustorgio Ignazio",
    "Santo": "Stefano Spirito",
}
_HOLY = {name: holy for holy, names in _SAINTS.items() for name in names.split()}
_SURNAME = compile_late(
    r" (?!Maggiore|Minore|Novella|Nuova|Nuovo|Antiqua|Formosa|Gloriosa|Grande|Vecchia|Assunta)[A-ZÄÖÜ][a-zäöüß]"
)
"""What follows a given name of somebody whose first one is cut to a letter: S. Maria Muster."""


def say_saint(found: Found) -> str | None:
    """Say "S." as the saint's name asks for: "Santa Maria", "San Marco", "Sant’Andrea"."""
    if found["cut"] == "S." and _SURNAME.match(found.after):
        return None
    holy = _HOLY[found["name"]]
    return f"{holy}{'' if holy[-1] == '’' else ' '}{found['name']}"


RULE = Rule(
    phase=14,
    forms=(
        Form(
            rf"(?<![\w.-])(?<!\b[A-ZÄÖÜ]\. )(?P<cut>S(?:t[ao])?\.) ?(?P<name>{'|'.join(_HOLY)})(?!\w)",
            say_saint,
        ),
    ),
    examples=(
        ("in S. Maria del Popolo", "in Santa Maria del Popolo"),
        ("S. Pietro und Sta. Croce", "San Pietro und Santa Croce"),
        ("bei S. Andrea", "bei Sant’Andrea"),
        ("Frau S. Maria Muster", "Frau S. Maria Muster"),
    ),
)
