"""Formulas in Markdown: short ones in a sentence are said, those that need TeX to be understood are silent."""

import re

from vorleser.ingest.dialects.rule import replace_all, rule
from vorleser.text.regex import compile_late

_CODE = r"(?P<code>`[^`\n]{1,300}`)"
_IN_LINE = compile_late(
    r"\$`(?P<ticks>[^`\n]{1,200})`\$"
    rf"|{_CODE}"
    r"|(?<![\\\w$])\$(?![\s$])(?P<one>[^$\n]{1,200})(?<![\s\\])\$(?![\w$({/])"  # $(…) is a shell's
    r"|(?<![\\\w$])\$(?=[^$\n]*(?:\\[a-zA-Z]|(?<![A-Za-z])[A-Za-z][_^]))(?P<spaced>[^$\n]{1,300})\$(?![\w$({/])"
    r"|(?<![\\$])\$\$(?P<two>[^$\n]{1,300})\$\$(?!\$)"
    r"|\\\((?P<round>(?:(?!\\[()])[^\n]){1,300})\\\)"
)
_SET_APART = compile_late(
    r"^[ \t]*\\\[(?P<tex>(?:(?!\\[\[\]]).){1,2000}?)\\\][ \t]*$", re.DOTALL | re.MULTILINE
)
_APART = (
    rule(
        r"^[ \t]*\$\$(?:(?!\$\$).){0,2000}?\$\$[ \t]*(?:\{[^{}\n]*\}|\([\w:-]+\))?[ \t]*$",
        "",
        re.DOTALL | re.MULTILINE,
    ),
    rule(
        r"^[ \t]*\\begin\{(?P<kind>equation|align|gather|multline|eqnarray|displaymath|math|tabular|table|figure"
        r"|tikzpicture)\*?\}(?:(?!\\begin\{(?P=kind)).){0,4000}?\\end\{(?P=kind)\*?\}[ \t]*$",
        "",
        re.DOTALL | re.MULTILINE,
    ),
    rule(r"^[ \t]*\\(?:begin|end)\{[a-z]+\*?\}[^\n]*$", "", re.MULTILINE),
)
_WORD = compile_late(r"(?<![\\\w])[^\W\d_]{3,}")
_FUNCTIONS = frozenset("sin cos tan log exp max min lim mod".split())
_NAMED = compile_late(
    r"\\(?:begin|end|text|mathrm|mathbf|mathit|mathsf|operatorname|textbf|textit|mbox)\s?\{([^{}]*)\}"
)
_INDEX = compile_late(r"_\s?\{[^{}]*\}")
_SPACES = compile_late(r"\\[,;:! ]|~|\\(?:q?quad|left|right|[bB]ig[lr]?)(?![A-Za-z])")
_RAISED = compile_late(r"\^(?:([0-9])|\{([+-]?[0-9]{1,3})\})")
_LOWERED = compile_late(r"_(?:([0-9A-Za-z])|\{([0-9A-Za-z]{1,2})\}|\{([A-Za-zäöüß]{3,24})\})")
_COMMAND = compile_late(r"\\([A-Za-z]+|%)")
_HIGH = str.maketrans("0123456789+-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻")
_PAIRS = (
    "cdot · times × approx ≈ pm ± infty ∞ circ ° % % colon : le ≤ leq ≤ ge ≥ geq ≥ ne ≠ neq ≠ sim ~ div ÷ "
    "to → rightarrow → Rightarrow ⇒ Leftrightarrow ⇔ "
    "in ∈ ldots … dots … pi π alpha α beta β gamma γ delta δ epsilon ε lambda λ mu μ "
    "sigma σ tau τ phi φ omega ω Delta Δ Omega Ω rho ρ eta η theta θ"
).split()
_SIGNS = dict(zip(_PAIRS[::2], _PAIRS[1::2], strict=True))


def read_formulas(text: str) -> str:
    """Return *text* with the formulas in its lines as they are said, without those set apart."""
    return _IN_LINE.sub(_say, _SET_APART.sub(_drop, replace_all(_APART, text)))


def _drop(found: re.Match[str]) -> str:
    """Return '' for a formula; brackets that only stand for themselves stay."""
    return "" if _is_formula(found["tex"]) else found[0]


def _say(found: re.Match[str]) -> str:
    if found["code"]:
        return found[0]
    tex = found["ticks"] or found["one"] or found["spaced"] or found["two"] or found["round"] or ""
    return say_formula(tex) if _is_formula(tex) else found[0]


def _is_formula(tex: str) -> bool:
    """Return whether *tex* holds no words: prices in dollars and remarks in brackets look alike."""
    return all(word in _FUNCTIONS for word in _WORD.findall(_INDEX.sub("", _NAMED.sub("", tex)))) and bool(
        re.search(r"\w", tex)
    )


def say_formula(tex: str) -> str:
    r"""Return a formula as text, '' if it can't be said word for word.

    >>> [say_formula(tex) for tex in ("n = 20", r"7{,}5\,\mathrm{kW}", r"x^2 \approx \pi", r"\frac{1}{T}")]
    ['n = 20', '7,5 kW', 'x² ≈ π', '']
    """
    said = _NAMED.sub(r"\1", _SPACES.sub(" ", tex.replace("{,}", ",")))
    said = re.sub(r"\^\{?\\circ\}?", "°", said)
    said = _COMMAND.sub(lambda found: _SIGNS.get(found[1], found[0]), said)
    said = _RAISED.sub(lambda found: (found[1] or found[2]).translate(_HIGH), said)
    said = _LOWERED.sub(lambda found: found[1] or found[2] or f" {found[3]}", said)
    return "" if re.search(r"[\\{}^_&#]", said) else " ".join(said.split())
