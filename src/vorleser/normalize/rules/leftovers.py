"""Markup that stayed in a text: [Wort](https://…), {: target="_blank"}, [#image: …]|||…|||, +++group-2."""

from vorleser.normalize.rule import Form, Found, Rule


def _nothing(_: Found) -> str:
    """Say nothing: it was meant for a program."""
    return ""


def _escaped(found: Found) -> str:
    """Say a sign behind a backslash: Foster + Partner."""
    return " plus " if found["sign"] == "+" else " "


_ADDRESS = (
    r"\]\((?:https?://|www\.|mailto:|/)[^\s()]{1,2000}(?:\([^\s()]{0,200}\)[^\s()]{0,200})?"
    r'(?: "[^"\n]{0,200}")?\)'
)

RULE = Rule(
    phase=5,
    forms=(
        Form(rf"!\[[^\]\n]{{0,300}}{_ADDRESS}", _nothing),
        Form(rf"\[(?=[^\[\]\n]{{1,300}}{_ADDRESS})", _nothing),
        Form(rf"{_ADDRESS}(?:\{{:[^}}\n]{{0,200}}\}})?", _nothing),
        Form(r"\{:[^}\n]{0,200}\}", _nothing),
        Form(
            r"\[#\w{1,20}: ?[^\]\s]{1,300}\](?:\|\|\|)?|\|\|\||\[(?P<tag>\w{1,20})#(?P=tag)[\w-]{0,40}\]",
            _nothing,
        ),
        Form(r"(?<!\S)\+\+\+[a-z]+-\w{1,40}(?!\S)", _nothing),
        Form(r" ?\\(?P<sign>[+*_]) ?", _escaped),
    ),
    examples=(
        ("Mehr steht [in diesem Beitrag](https://example.org/a-1.html).", "Mehr steht in diesem Beitrag."),
        ('Die [Alm](https://example.org){: target="_blank"} ist neu.', "Die Alm ist neu."),
        ("Foster \\+ Partner bauten.", "Foster plus Partner bauten."),
        ("[#image: /photos/61a]|||Der Garten blüht.|||", "Der Garten blüht."),
    ),
)
