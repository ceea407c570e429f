"""Damaged pictures, settings, lexicons and caches.

An edition is made with a cover, settings or a lexicon in which the fault was made: it is made, or refused on one line.
Or an edition is made, what is kept of it in the cache is damaged, and it is made once more from nothing: then the two
MP3s must be the same, byte for byte. Nothing half-written may lie in the output.
"""

import io
import shutil
import struct
from functools import cache, partial
from pathlib import Path

from campaigns.kinds.documents import TEXT, changed, cut, shuffled
from campaigns.trial import Campaign, Fault, Result, Trial, program

SETTINGS = """[publication]
name = "Tagblatt"
{cover}
[speech]
engine = "tone"
[sound]
jingles = false
[output]
formats = ["mp3"]
[text]
lexicon = {lexicon}
"""
LEXICON = '[[entry]]\nword = "Wehr"\nrespelling = "Wehr"\n\n[[entry]]\nword = "Ufer"\nipa = "ˈuːfɐ"\n'


@cache
def picture(kind: str) -> bytes:
    """Return a picture of some colours."""
    from PIL import Image

    out = io.BytesIO()
    Image.linear_gradient("L").convert("P" if kind == "GIF" else "RGB").save(out, kind)
    return out.getvalue()


def _make(trial: Trial, *, cover: str = "", lexicon: str = "[]", settings: str | None = None) -> Result:
    told = SETTINGS.format(cover=f'cover = "{cover}"' if cover else "", lexicon=lexicon)
    (trial.folder / "vorleser.toml").write_text(told if settings is None else settings, "utf-8", "replace")
    (trial.folder / "a.txt").write_text("\n\n".join(("Ein Weg am Ufer", *TEXT)), "utf-8")
    result = program(trial, "make", "a.txt", "-q")
    _judge_output(trial.folder, result)
    return result


def _judge_output(folder: Path, result: Result) -> None:
    """Fail where something half-written lies in the output, or an edition in spite of an error."""
    found = [path for path in (folder / "output").rglob("*") if path.is_file()]
    assert not [path for path in found if path.name.endswith(".part")], "a half-written file"
    sounds = [path for path in found if path.suffix == ".mp3"]
    entries = [path for path in found if path.name.endswith(".edition.json")]
    assert len(sounds) == len(entries) == (0 if result.code else 1), (
        f"{len(sounds)} MP3s, {len(entries)} entries"
    )


def _came_to(result: Result) -> str:
    return "refused" if result.code else "made"


def _cover(kind: str, trial: Trial) -> str:
    damage = trial.random.choice((changed, cut, shuffled))
    (trial.folder / "cover").write_bytes(damage(trial.random, picture(kind)))
    return _came_to(_make(trial, cover="cover"))


def _cover_size(kind: str, trial: Trial) -> str:
    """Have a picture's header say that it is huge."""
    data = bytearray(picture(kind))
    sides = [trial.random.choice((1, 3000, 13_000, 20_000, 30_000, 65_000)) for _ in range(2)]
    if kind == "PNG":
        data[16:24] = struct.pack(">II", *sides)
        import zlib

        data[29:33] = struct.pack(">I", zlib.crc32(bytes(data[12:29])))
    else:
        place = data.index(b"\xff\xc0") + 5
        data[place : place + 4] = struct.pack(">HH", *sides)
    (trial.folder / "cover").write_bytes(data)
    return _came_to(_make(trial, cover="cover"))


def _settings(trial: Trial) -> str:
    whole = SETTINGS.format(cover="", lexicon="[]").encode()
    if trial.random.random() < 0.3:
        bracket = trial.random.choice(("[", "{a=", "[["))
        told = f"x = {bracket * trial.random.choice((10, 1000, 100_000))}"
    else:
        told = trial.random.choice((changed, cut, shuffled))(trial.random, whole).decode("utf-8", "replace")
    (trial.folder / "a.txt").write_text(TEXT[0], "utf-8")
    (trial.folder / "vorleser.toml").write_text(told, "utf-8")
    return _came_to(program(trial, "script", "a.txt"))


def _lexicon(trial: Trial) -> str:
    damage = trial.random.choice((changed, cut, shuffled))
    (trial.folder / "woerter.toml").write_bytes(damage(trial.random, LEXICON.encode()))
    return _came_to(_make(trial, lexicon='["woerter.toml"]'))


def _kept(pattern: str, trial: Trial) -> str:
    """Damage what the cache keeps under *pattern*, delete the edition, and make it again."""
    assert _make(trial).code == 0
    (before,) = (trial.folder / "output").rglob("*.mp3")
    expected = before.read_bytes()
    shutil.rmtree(trial.folder / "output")
    kept = sorted(path for path in (trial.folder / "cache").rglob(pattern) if path.is_file())
    assert kept, f"nothing is kept as {pattern}"
    for path in kept if trial.random.random() < 0.5 else [trial.random.choice(kept)]:
        data = path.read_bytes()
        if len(data) > 1:
            path.write_bytes(trial.random.choice((changed, cut, shuffled))(trial.random, data))
    result = _make(trial)
    assert result.code == 0, f"not made again: {result.err[-500:]}"
    (after,) = (trial.folder / "output").rglob("*.mp3")
    assert after.read_bytes() == expected, "another MP3 than without the damage"
    again = program(trial, "make", "a.txt", "-q")
    assert again.code == 0, f"not unchanged: {again.err[-500:]}"
    return "made, the same bytes"


def _loop(trial: Trial) -> str:
    """Have the output folder be a loop of links, or lead through one."""
    (trial.folder / "c").symlink_to("b")
    (trial.folder / "b").symlink_to("c")
    place = trial.random.choice(("b", "b/output", "./c/../b/x"))
    (trial.folder / "a.txt").write_text(TEXT[0], "utf-8")
    result = program(trial, "make", "a.txt", "-q", "--engine", "tone", "-o", place)
    assert result.code != 0, "made in a loop of links"
    return "refused"


FAULTS: dict[str, Fault] = {
    **{
        f"a {kind} cover, damaged": partial(_cover, kind)
        for kind in ("PNG", "JPEG", "WEBP", "GIF", "TIFF", "BMP")
    },
    **{
        f"a {kind} cover of a size that its header claims": partial(_cover_size, kind)
        for kind in ("PNG", "JPEG")
    },
    "settings, damaged or nested without end": _settings,
    "a lexicon, damaged": _lexicon,
    "kept clips, damaged": partial(_kept, "*.wav"),
    "the index of clips, damaged": partial(_kept, "index-*.sqlite"),
    "the list of sources, damaged": partial(_kept, "sources.sqlite"),
    "anything that is kept, damaged": partial(_kept, "*"),
    "an output folder that is a loop of links": _loop,
}
CAMPAIGN = Campaign(FAULTS)
