"""Books made with MyST are read without the names of their places; their boxes are text."""

import pytest

from growth import grows_with_length
from vorleser.ingest.dialects import strip_dialects


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("(sec:turm)=\n# Turm\n", "\n# Turm\n"),
        ("Siehe {ref}`den Anhang <anhang>` und {term}`Horst`.", "Siehe den Anhang und Horst."),
        ("Das zeigt {numref}`Kapitel %s <sec:turm>` gut.", "Das zeigt Kapitel gut."),
        ("Es wächst {cite:p}`Muster2020`.", "Es wächst."),
        ("Der Wert H{sub}`2`O steigt.", "Der Wert H2O steigt."),
        ("```{note}\nEr ist gesperrt.\n```\n", "\nEr ist gesperrt.\n\n"),
        ("```{admonition} Hinweis\n:class: tip\nEr ist offen.\n```\n", "\n\nHinweis\n\n\nEr ist offen.\n\n"),
        ("```python\nx = {note}\n```\n", "```python\nx = {note}\n```\n"),
        ("f(x)= 2 und (a)= 3 bleiben.", "f(x)= 2 und (a)= 3 bleiben."),
    ],
)
def test_only_the_text_is_read(written: str, read: str) -> None:
    """Names go, the words of roles and boxes stay, code is code."""
    assert strip_dialects(written) == read


def test_boxes_without_end_take_time_in_line_with_their_number() -> None:
    """Fences that nothing closes are searched once each."""
    assert grows_with_length(strip_dialects, lambda length: "```{note}\nText\n\n" * (length // 16), 2000)
