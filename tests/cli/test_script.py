"""``vorleser script``: what will be said."""

import json
from pathlib import Path

from program import Program
from vorleser import ingest
from vorleser.ingest.settings import IngestSettings


def test_json_has_seven_keys_a_line(vorleser: Program, place: Path) -> None:
    """Programs get block, role, shown, spoken, language, pause and hints of each segment."""
    (place / "a.md").write_text("# Titel\n\nAm 3. Mai kamen 20 Gäste. Das war alles.\n", "utf-8")
    lines = [json.loads(line) for line in vorleser("script", "a.md", "--json").out.splitlines()]
    assert all(
        set(line) == {"block", "role", "shown", "spoken", "lang", "pause_ms", "hints"} for line in lines
    )
    said = {line["shown"]: line["spoken"] for line in lines}
    assert said["Am 3. Mai kamen 20 Gäste."] == "Am dritten Mai kamen zwanzig Gäste."


def test_plain_lines_show_role_and_both_texts(vorleser: Program, article: Path) -> None:
    """A person sees the role, what is written, what is said, and the pause."""
    out = vorleser("script", article).out
    assert "headline" in out
    assert "[700 ms]" in out


def test_unknown_forms_are_listed(vorleser: Program, place: Path) -> None:
    """What no rule knows is reported with its sentence, and nothing else is printed."""
    (place / "a.txt").write_text("Das Zeichen ⌘ steht hier. Sonst ist alles gewöhnlich.", "utf-8")
    assert vorleser("script", "a.txt", "--unknown").out == "⌘\tDas Zeichen ⌘ steht hier.\n"


def test_a_saved_page_knows_where_it_came_from(vorleser: Program, place: Path) -> None:
    """With --base its address is that of the page, and its pictures lie there."""
    words = "Der Weg am Ufer ist drei Kilometer lang und führt vom Bahnhof bis zum Hafen. " * 4
    body = f"<article><h1>Ein Weg</h1><img src='/a.jpg' alt='Ufer'><p>{words}</p><p>{words}</p></article>"
    (place / "a.html").write_text(f"<!DOCTYPE html><html lang=de><body>{body}</body></html>", "utf-8")
    address = "https://tagblatt.example/weg"
    settings = IngestSettings(base=address)
    found = ingest.read_article(ingest.load("a.html", settings), settings)
    assert found.metadata.url == address
    assert "https://tagblatt.example/a.jpg" in {block.link for block in found.blocks}
    assert vorleser("script", "a.html", "--base", address).code == 0


def test_json_shows_the_hints(vorleser: Program, place: Path) -> None:
    """Each hint tells where it stands, what is heard, and which table says so."""
    (place / "a.txt").write_text("Gestern sprach Präsident Trump in Berlin.", "utf-8")
    lines = [json.loads(line) for line in vorleser("script", "a.txt", "--json").out.splitlines()]
    (hint,) = lines[-1]["hints"]
    assert hint == {
        "start": lines[-1]["spoken"].index("Trump"),
        "end": lines[-1]["spoken"].index("Trump") + 5,
        "text": "Trump",
        "ipa": "tʁamp",
        "respelling": "tramp",
        "lang": "en",
        "source": "politik.tsv",
    }


def test_doubts_are_listed_slips_first(vorleser: Program, place: Path) -> None:
    """Kind, word, what is meant or heard, and the sentence, between tabs."""
    (place / "a.txt").write_text("Herr Xantrowk lobte die Zivilbevölerung.", "utf-8")
    out = vorleser("script", "a.txt", "--doubts").out.splitlines()
    assert out == [
        "typo\tZivilbevölerung\tperhaps Zivilbevölkerung\tHerr Xantrowk lobte die Zivilbevölerung.",
        "unknown\tXantrowk\tas it is written\tHerr Xantrowk lobte die Zivilbevölerung.",
    ]
