"""Plugins are found by folder and listed without being imported."""

import subprocess
import sys

from vorleser.runtime import plugins


def test_listing_imports_nothing() -> None:
    """The names of a package's modules are known without importing one of them."""
    code = (
        "import sys; from vorleser.runtime import plugins; n = plugins.names('vorleser.publish.formats');"
        " assert 'mp3' in n, n; assert not [m for m in sys.modules if m.startswith('vorleser.publish.formats.')]"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_the_nearest_name_is_offered() -> None:
    """A typing mistake gets the word that was meant; nonsense gets all words."""
    assert plugins.nearest("piko", ["pico", "gtts"]) == "did you mean 'pico'?"
    assert plugins.nearest("f1", ["F1", "M1"]) == "did you mean 'F1'?"
    assert plugins.nearest("qqqq", ["pico", "gtts"]) == "known are gtts, pico"
