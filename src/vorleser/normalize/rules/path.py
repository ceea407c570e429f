"""Paths of files on servers: "/etc/dienst/main.conf"."""

from vorleser.normalize.rule import Form, Found, Rule

_ROOTS = "etc|usr|var|opt|home|tmp|bin|sbin|mnt|srv|root|dev|proc|lib"


def _path(found: Found) -> str:
    """Say every stroke, and the full stops of names."""
    parts = found[0].strip("/").split("/")
    return " ".join(f"Schrägstrich {part.replace('.', ' Punkt ').strip()}" for part in parts)


RULE = Rule(
    phase=10,
    forms=(Form(rf"(?<![\w/:.])/(?:{_ROOTS})(?:/[\w-]+(?:\.[\w-]+)*)*/?(?![\w/])", _path),),
    examples=(
        (
            "in /etc/dienst/main.conf steht es",
            "in Schrägstrich etc Schrägstrich dienst Schrägstrich main Punkt conf steht es",
        ),
    ),
)
