"""What a screen reader says of the page, from its top to its bottom."""

import re
from pathlib import Path
from typing import Any

import pytest

import editions

Opened = Any
pytest_plugins = ["browser"]
READ = """
async () => {
  await virtual.start({container: document.body});
  do { await virtual.next(); } while (await virtual.lastSpokenPhrase() !== 'end of document');
  return await virtual.spokenPhraseLog();
}
"""


@pytest.fixture
def phrases(opened: Opened, site: Path) -> list[str]:
    """Return all that the screen reader says, in order."""
    folder = editions.npm("@guidepup/virtual-screen-reader") / "lib" / "esm"
    script = (folder / "index.browser.js").read_text("utf-8")
    name = re.findall(r"([\w$]+) as virtual\b", script)[-1]
    page = opened(site)
    page.add_script_tag(content=f"{script}\nwindow.virtual = {name};", type="module")
    page.wait_for_function("window.virtual")
    said: list[str] = page.evaluate(READ)
    return said


def test_the_page_is_said_in_the_order_in_which_it_is_seen(phrases: list[str]) -> None:
    """Headline, author, day, player, notice, lead, text, notes, foot: nothing is missing, nothing comes twice."""
    expected = [
        "link, Zum Text des Artikels",
        "heading, Der Hafen lernt leise zu sein, level 1",
        "Von Marlene Osterkamp und Jonas Feld",
        "3. Mai 2026",
        "region, Diesen Artikel hören",
        "button, Abspielen",
        "button, Kapitel, 1 control, not expanded",
        "Diesen Beitrag liest eine künstliche Stimme.",
        "Zwei neue Kräne sollen den Lärm halbieren.",
        "Am Montag haben die Arbeiten begonnen.",
        "image, Drei Hafenkräne im Abendlicht.",
        "Die alten Kräne am Nordufer.",
        "heading, Was sich ändert, level 2",
        "listitem, level 2, position 1, set size 1",
        "table, Tabelle: Stelle, nachts",
        "rowheader, Nordkai",
        "cell, 63 dB",
        "Herta Lindqvist",
        "Jonas Feld:",
        "The quiet crane is its name.",
        "complementary, Anmerkungen",
        "heading, Zu dieser Audiofassung, level 2",
        "link, MP3 herunterladen",
    ]
    places = [phrases.index(phrase) for phrase in expected]
    assert places == sorted(places)


def test_text_stays_text(phrases: list[str]) -> None:
    """No sentence is a button or a link, and no picture, bar or sign without words is read out."""
    controls = [phrase for phrase in phrases if phrase.startswith(("button", "link", "slider", "combobox"))]
    sentences = {text for block in editions.BLOCKS for text in editions.sentences(block)}
    assert controls
    assert not [
        control for control in controls if any(text in control for text in sentences if len(text) > 30)
    ]
    assert all(control.partition(", ")[2] for control in controls)
    assert not [phrase for phrase in phrases if phrase.startswith(("graphics", "image, end", "img"))]
