"""A teaser edition: sound, times, transcript and page agree, and none of them holds what was cut."""

import json
from pathlib import Path

from program import Program

CONFIG = '[publication]\nname = "Uferblatt"\nurl = "https://audio.uferblatt.example"\n'
TEASER = f"{CONFIG}[script]\nteaser = 3\n"
HINT = "Das war der Anfang. Den ganzen Beitrag gibt es bei Uferblatt."
ARTICLE = """# Die Bücherei zieht um

Rund 120.000 Bände ziehen in die Markthalle. Der Rat hat dafür 4,5 Mio. Euro bewilligt.

## Was sich ändert

Es gibt 80 Arbeitsplätze. Dazu kommt ein Lesecafé. Geöffnet ist bis 22 Uhr.

Die Volkshochschule übernimmt die alten Räume. Der Mietvertrag läuft zehn Jahre.
"""


def test_a_teaser_is_whole_in_itself(vorleser: Program, place: Path) -> None:
    """Made after the whole edition, it speaks only its last words anew, and has a guid of its own."""
    (place / "vorleser.toml").write_text(CONFIG, "utf-8")
    (place / "teaser.toml").write_text(TEASER, "utf-8")
    (place / "artikel.md").write_text(ARTICLE, "utf-8")
    formats = [
        part for name in ("page", "vtt", "transcript", "chapters", "epub") for part in ("--format", name)
    ]
    assert vorleser("make", "artikel.md", "-o", "premium", *formats).code == 0
    whole = entry(place / "premium")
    plan = vorleser("make", "artikel.md", "-o", "teaser", "--config", "teaser.toml", "--dry-run", "--json")
    assert 0 < json.loads(plan.out)["to_speak"] <= len(HINT) + len("Es liest eine künstliche Stimme.")
    assert vorleser("make", "artikel.md", "-o", "teaser", "--config", "teaser.toml", *formats).code == 0
    cut = entry(place / "teaser")
    assert cut["guid"] == f"{whole['guid']}-teaser"
    assert cut["duration_ms"] < whole["duration_ms"]
    said = [cue["shown"] for cue in cut["timeline"]["cues"]]
    assert said[-3:] == [
        "Es gibt 80 Arbeitsplätze.",
        "Das war der Anfang.",
        "Den ganzen Beitrag gibt es bei Uferblatt.",
    ]
    told = json.loads(next((place / "teaser").rglob("*.transcript.json")).read_bytes())
    assert told["segments"][-1]["body"] == said[-1]
    ends = told["segments"][-1]["endTime"] * 1000
    assert ends <= cut["duration_ms"]
    for path in (place / "teaser").rglob("*"):
        if path.is_file():
            for lost in ("Lesecafé", "Volkshochschule", "Mietvertrag"):
                assert lost.encode() not in path.read_bytes(), path
    assert vorleser("check", next((place / "teaser").rglob("*.mp3"))).code == 0


def entry(folder: Path) -> dict[str, object]:
    """Return the entry of the edition in *folder*."""
    (path,) = folder.rglob("*.edition.json")
    return json.loads(path.read_bytes())  # type: ignore[no-any-return]
