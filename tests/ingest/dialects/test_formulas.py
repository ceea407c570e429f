"""Formulas are said where they are plain, and silent where only TeX understands them."""

import pytest

from growth import grows_with_length
from vorleser.ingest.dialects.formulas import read_formulas, say_formula


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("Er läuft $n = 20$ Jahre.", "Er läuft n = 20 Jahre."),
        (r"Setzt man \(x = 14\) ein.", "Setzt man x = 14 ein."),
        ("Grad: $$ t = 12 $$ genau.", "Grad: t = 12 genau."),
        ("Die Zahl $`a+b`$ bleibt.", "Die Zahl a+b bleibt."),
        (r"Er hat $7{,}5\,\text{kW}$ und $x^{-1}$.", "Er hat 7,5 kW und x⁻¹."),
        (r"Es sind \(\sigma^2 \approx 4\) hier.", "Es sind σ² ≈ 4 hier."),
        (r"Der Pegel $L = \log \frac{I}{I_0}$ wächst.", "Der Pegel  wächst."),
        (r"Es ist $ T_{kalt} = 4^\circ C $ warm.", "Es ist T kalt = 4° C warm."),
        (r"Also $\Rightarrow V = \left( 2 \right)$ gilt.", "Also ⇒ V = ( 2 ) gilt."),
        ("Dabei ist $k_B = $ fest.", "Dabei ist kB = fest."),
        ("Vor.\n\n\\[ \\sum_i x_i \\]\n\nNach.", "Vor.\n\n\n\nNach."),
        ("$$\\begin{aligned}\na &= b\n\\end{aligned}$$\n\nNach.", "\n\nNach."),
        ("$$\nx = 1\n$$ {#eq-x}\n\nNach.", "\n\nNach."),
        ("\\begin{equation}\nf = 1\n\\end{equation}\nNach.", "\nNach."),
    ],
)
def test_plain_formulas_are_said(written: str, read: str) -> None:
    """What stands between the marks is a formula; one set apart is silent."""
    assert read_formulas(written) == read


@pytest.mark.parametrize(
    "text",
    [
        "Von $2 auf $3 je Pfund, in Kanada von 5$ bis 6$.",
        r"Von \$2 auf \$3.",
        "Das kostet $20/$30 oder US$ 5 und A$ 6.",
        "Sie nahm $5 bis 6$ davon.",
        "Der Befehl `echo $a$` und $HOME/bin:$PATH.",
        "docker run --user $(id -u):$(id -g)",
        "Man las \\[Anmerkung der Redaktion\\] dazu.\n\n\\[Foto: Eva Lind\\]",
        r"Sie lacht \(leise und lange\) dazu.",
    ],
)
def test_prices_and_remarks_are_no_formulas(text: str) -> None:
    """Dollars, a shell's words and brackets that editors escape look alike."""
    assert read_formulas(text) == text


def test_what_needs_two_dimensions_is_not_said() -> None:
    """Fractions and sums have no plain words."""
    assert say_formula(r"\frac{a}{b}") == say_formula(r"\sum_{i=1}^n i") == ""


@pytest.mark.parametrize("piece", ["$", "$a", "$$", "\\(", "\n\\[", "\n\\begin{align}", "`$"])
def test_time_grows_with_length_only(piece: str) -> None:
    """A formula that is begun again and again, and never ended, is no trap."""
    assert grows_with_length(read_formulas, lambda length: piece * (length // len(piece)), 2000)
