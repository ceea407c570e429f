"""Formulas that a script of the page would set are said, where it has one."""

from vorleser.ingest.reader import Raw, read_article
from vorleser.ingest.settings import IngestSettings

TEXT = "Die Zahl wächst mit der Fläche des Feldes, und zwar schneller als seine Seite, wie jeder Bauer weiß."
PAGE = """<!DOCTYPE html><html lang="de"><head><title>Felder</title>{script}</head><body><main><article><h1>Felder</h1>
<p>{text}</p><p>Es gilt {formula} für jedes Feld, das gleich lange Seiten hat.</p><p>{text} Und so fort.</p>
</article></main></body></html>"""
SCRIPT = '<script src="https://cdn.example/mathjax/tex-chtml.js"></script>'


def _said(formula: str, script: str = SCRIPT) -> str:
    page = PAGE.format(script=script, text=TEXT, formula=formula).encode()
    blocks = read_article(Raw("felder.html", page), IngestSettings()).blocks
    return next(block.text for block in blocks if block.text.startswith("Es gilt"))


def test_a_formula_is_said_where_a_script_sets_it() -> None:
    """Between dollar signs or round brackets with a stroke, it is said as in Markdown."""
    for formula in ("$a = x^2$", r"\(a = x^2\)"):
        assert _said(formula) == "Es gilt a = x² für jedes Feld, das gleich lange Seiten hat."


def test_signs_of_other_pages_stay() -> None:
    """Without such a script, dollars are dollars; with one, prices among words are, too."""
    assert "$a = x^2$" in _said("$a = x^2$", "")
    assert "$5 und dann $7" in _said("$5 und dann $7")
