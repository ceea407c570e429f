"""What is left of reStructuredText is silent, its words are not."""

from growth import grows_with_length
from vorleser.ingest import Raw
from vorleser.ingest.dialects import strip_dialects
from vorleser.ingest.readers.markdown import read_markdown

SOURCE = """# Turm

.. note::

   Er ist gesperrt.

.. image:: turm.jpg
   :alt: Turm
   :width: 300

Siehe :ref:`den Anhang <anhang>` und :term:`Horst`. Das meldet der `Verein <https://v.example>`_ heute [1]_.

.. code-block:: python

   a += 1

   b += 1

Um .. zwei Punkte und [1] bleiben.

.. [1] Messung vom Juli.

.. _anhang:
"""


def test_only_the_text_is_read() -> None:
    """Directives go, the text below a box stays."""
    assert [block.text for block in read_markdown(Raw("a.md", SOURCE.encode())).blocks] == [
        "Turm",
        "Er ist gesperrt.",
        "Siehe den Anhang und Horst. Das meldet der Verein heute.",
        "Um .. zwei Punkte und [1] bleiben.",
    ]


def test_time_grows_with_length_only() -> None:
    """A mark that is begun again and again, and never ended, is no trap."""
    for piece in ("\n.. code::\n \n", "\n.. [1] a\n b", ":a:`b", "`a <b", "[1]", "\n.. a::\n :b: c"):
        assert grows_with_length(strip_dialects, lambda length, one=piece: one * (length // len(one)), 2000)
