"""Small letters with full stops that end in a capital, and that no table knows: "Pfr. m.x.A."."""

from vorleser.normalize.rule import Form, Found, Rule


def _spelled(found: Found) -> str:
    """Say the letters one by one."""
    return "-".join(found[0].replace(".", "").upper())


RULE = Rule(
    phase=66,
    forms=(Form(r"(?<![\w.@/-])(?:[a-zäöü]\.){1,3}[A-ZÄÖÜ]\.(?![\w@/])", _spelled),),
    examples=(("Der Lehrer (u.x.F.) kam.", "Der Lehrer (U-X-F) kam."),),
)
