"""Odd sounds, pictures and archives.

Jingles of every format and none, covers that are bombs or odd, archives within archives, with entries that overlap, lie
or lead elsewhere, entities that multiply or read files, finished MP3s that are damaged, hubs that misbehave. What must
come of it: an edition, or one line; nothing of this machine in what is published, and no more memory than a trial has.
"""

import io
import struct
import tempfile
import zipfile
import zlib
from collections.abc import Callable, Iterable
from functools import cache
from itertools import chain, repeat
from pathlib import Path
from random import Random

from campaigns.kinds.documents import TEXT, changed, cut, shuffled
from campaigns.kinds.odd_files import ARTICLE, SETTINGS, came_to, editions, judged, make
from campaigns.server import Line, serving
from campaigns.trial import Campaign, Fault, Trial, WrongError, process

LINE = "GEHEIMES AUS EINER DATEI"
Bytes = Callable[[Random], bytes]


# ---- sounds --------------------------------------------------------------------------------------------------------


@cache
def _tune(rate: int = 44_100, channels: int = 2, seconds: float = 1.0):  # noqa: ANN202 -- an array
    import numpy as np

    time = np.arange(int(rate * seconds)) / rate
    return np.stack([0.3 * np.sin(2 * np.pi * 440 * time)] * channels, axis=1)


def _sound(kind: str, subtype: str, rate: int = 44_100, channels: int = 2, seconds: float = 1.0) -> bytes:
    import soundfile

    out = io.BytesIO()
    soundfile.write(out, _tune(rate, channels, seconds), rate, format=kind, subtype=subtype)
    return out.getvalue()


def _wav(pcm: bytes = b"\x11\x22" * 20_000, *, bits: int = 16, rate: int = 44_100, **more: int) -> bytes:
    """Return a WAV whose head says anything: *more* are its channels, code, and the size that it claims."""
    channels, size = more.get("channels", 1), more.get("claimed", len(pcm))
    frame = channels * bits // 8
    head = struct.pack(
        "<HHIIHH", more.get("code", 1), channels, rate, (rate * frame) & 0xFFFFFFFF, frame, bits
    )
    body = b"WAVEfmt " + struct.pack("<I", len(head)) + head + b"data" + struct.pack("<I", size) + pcm
    return b"RIFF" + struct.pack("<I", (36 + size) & 0xFFFFFFFF) + body


ODD_SOUNDS: tuple[Bytes, ...] = (
    lambda _: _sound("WAV", "PCM_24"),
    lambda _: _sound("WAV", "PCM_U8", 8000, 1),
    lambda _: _sound("WAV", "PCM_32", 192_000),
    lambda _: _sound("WAV", "DOUBLE", 48_000, 6),
    lambda _: _sound("WAV", "ULAW", 8000, 1),
    lambda _: _sound("WAV", "IMA_ADPCM"),
    lambda _: _sound("AIFF", "PCM_16", 22_050, 1),
    lambda _: _sound("FLAC", "PCM_24", 96_000),
    lambda _: _sound("OGG", "VORBIS"),
    lambda _: _sound("OGG", "OPUS", 48_000),
    lambda _: _sound("CAF", "ALAC_16"),
    lambda _: _sound("MP3", "MPEG_LAYER_III", 8000, 1),
    lambda _: _sound("MP3", "MPEG_LAYER_III", 24_000),
    lambda _: _sound("WAV", "PCM_16", seconds=0.0),
    lambda _: _sound("WAV", "PCM_16", seconds=1 / 44_100),
    lambda _: _sound("WAV", "PCM_16", 1, 1, 3.0),
    lambda _: _wav(
        struct.pack("<4f", float("nan"), float("inf"), -float("inf"), 1e38) * 5000, bits=32, code=3
    ),
    lambda _: _wav(claimed=0xFFFFFFFF),
    lambda _: _wav(claimed=0x7FFFFFFF),
    lambda _: _wav(rate=0),
    lambda _: _wav(rate=0xFFFFFFFF),
    lambda _: _wav(channels=0),
    lambda _: _wav(channels=1000),
    lambda _: _wav(bits=0),
    lambda _: _wav(b"\0\0" * 40_000),
    lambda _: b"",
    lambda chance: chance.randbytes(50_000),
    lambda _: b"ID3\x04\0\0\x7f\x7f\x7f\x7f" + b"\0" * 1000,
    lambda _: b"<html>not found</html>",
)


def _jingle(trial: Trial) -> str:
    """Play a jingle of a format that nobody expects, or that is none, in any of its places."""
    (trial.folder / "a.txt").write_text(ARTICLE, "utf-8")
    (trial.folder / "vorleser.toml").write_text(SETTINGS.replace("jingles = false\n", ""), "utf-8")
    name = trial.random.choice(("a.wav", "a.mp3", "a.flac", "a"))
    (trial.folder / name).write_bytes(trial.random.choice(ODD_SOUNDS)(trial.random))
    place = trial.random.choice(("--intro", "--outro", "--separator", "--bed"))
    return came_to(trial, make(trial, "a.txt", place, name))


def _damaged_jingle(trial: Trial) -> str:
    """Play a jingle that was damaged."""
    (trial.folder / "a.txt").write_text(ARTICLE, "utf-8")
    (trial.folder / "vorleser.toml").write_text(SETTINGS.replace("jingles = false\n", ""), "utf-8")
    kind, subtype = trial.random.choice(
        (("MP3", "MPEG_LAYER_III"), ("WAV", "PCM_16"), ("FLAC", "PCM_16"), ("OGG", "VORBIS"))
    )
    damage = trial.random.choice((changed, cut, shuffled))
    (trial.folder / "a").write_bytes(damage(trial.random, _sound(kind, subtype, 22_050, 1)))
    return came_to(trial, make(trial, "a.txt", "--intro", "a"))


def _finished(trial: Trial) -> str:
    """Check, plot and list an edition whose MP3 or entry was damaged."""
    (trial.folder / "a.txt").write_text(ARTICLE, "utf-8")
    if make(trial, "a.txt").code:
        raise WrongError("not made")
    (mp3,) = editions(trial)
    path = trial.random.choice((mp3, next(mp3.parent.glob("*.edition.json"))))
    data = path.read_bytes()
    harm = trial.random.choice(("changed", "cut", "empty", "random", "head"))
    if harm == "head":
        data = b"ID3\x04\0\0\x7f\x7f\x7f\x7f" + data
    else:
        data = {
            "changed": lambda: changed(trial.random, data),
            "cut": lambda: cut(trial.random, data),
            "empty": lambda: b"",
            "random": lambda: trial.random.randbytes(len(data)),
        }[harm]()
    path.write_bytes(data)
    codes = [
        judged(trial, process(trial, *words)).code
        for words in (("check", mp3), ("plot", mp3), ("feed", "output", "-q", "--url", "https://a.example/"))
    ]
    if path == mp3 and harm != "changed" and not codes[0]:
        raise WrongError(f"check finds nothing in an MP3 that is {harm}")
    return "found" if codes[0] else "unnoticed" if harm != "changed" else "no matter"


# ---- pictures ------------------------------------------------------------------------------------------------------


def _picture(kind: str, mode: str, size: tuple[int, int] = (700, 700), **more: object) -> bytes:
    from PIL import Image

    out = io.BytesIO()
    Image.linear_gradient("L").resize(size).convert(mode).save(out, kind, **more)
    return out.getvalue()


def _svg(body: str, head: str = "") -> bytes:
    names = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
    return f'<?xml version="1.0"?>{head}<svg {names} width="9" height="9">{body}</svg>'.encode()


def _png_with_text() -> bytes:
    """Return a PNG in which a note unpacks to 200 MB."""
    note = b"a\0\0" + zlib.compress(b"\0" * 200_000_000, 9)
    parts = ((b"IHDR", struct.pack(">IIBBBBB", 600, 600, 8, 2, 0, 0, 0)), (b"zTXt", note))
    chunks = [
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
        for name, data in parts
    ]
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


_USES = "".join(f'<g id="a{n + 1}">' + f'<use xlink:href="#a{n}"/>' * 10 + "</g>" for n in range(12))
_LAUGHS = "".join(f'<!ENTITY l{n + 1} "{f"&l{n};" * 10}">' for n in range(9))
PICTURES: tuple[Bytes, ...] = (
    lambda _: _picture("JPEG", "CMYK"),
    lambda _: _picture("JPEG", "L"),
    lambda _: _picture("PNG", "LA"),
    lambda _: _picture("PNG", "I;16"),
    lambda _: _picture("PNG", "1"),
    lambda _: _picture("PNG", "RGBA", (1, 1)),
    lambda _: _picture("PNG", "L", (60_000, 3)),
    lambda _: _picture("TIFF", "F"),
    lambda _: _picture("GIF", "P", save_all=True),
    lambda _: _picture("JPEG", "RGB", icc_profile=b"\xff" * 3000),
    lambda _: _picture("JPEG", "RGB", exif=b"Exif\0\0MM\0*\0\0\0\x08\xff\xff" + b"\xff" * 200),
    lambda _: _picture("PNG", "L", (12_000, 12_000)),
    lambda _: _png_with_text(),
    lambda _: _svg(f'<g id="a0"><rect width="1" height="1"/></g>{_USES}<use xlink:href="#a12"/>'),
    lambda _: _svg("<text>&l9;</text>", f'<!DOCTYPE svg [<!ENTITY l0 "ha">{_LAUGHS}]>'),
    lambda _: _svg('<image xlink:href="file:///etc/passwd"/><script>alert(666)</script>'),
    lambda _: _svg("<g>" * 200_000),
)


def _cover(trial: Trial) -> str:
    """Have the cover, or the article's own picture, be odd, or a bomb."""
    name = trial.random.choice(("bild.png", "bild.svg", "bild.jpg"))
    (trial.folder / name).write_bytes(trial.random.choice(PICTURES)(trial.random))
    (trial.folder / "a.md").write_text(
        f"---\ntitle: Am Ufer\n---\n\n![Ein Bild]({name})\n\n{ARTICLE}", "utf-8"
    )
    (trial.folder / "vorleser.toml").write_text(
        SETTINGS.replace('["mp3"]', '["mp3", "page", "epub"]'), "utf-8"
    )
    given = ("--cover", name) if trial.random.random() < 0.5 else ()
    came = came_to(trial, make(trial, "a.md", *given))
    for path in (trial.folder / "output").rglob("*"):
        if path.is_file() and (b"root:x:0" in path.read_bytes() or b"alert(666)" in path.read_bytes()):
            raise WrongError(f"a foreign script, or a file of this machine, in {path.name}")
    return came


def _show_cover(trial: Trial) -> str:
    """Have the show's picture be odd, or a bomb, where the feed is written."""
    (trial.folder / "a.txt").write_text(ARTICLE, "utf-8")
    if make(trial, "a.txt").code:
        raise WrongError("not made")
    (trial.folder / "bild").write_bytes(trial.random.choice(PICTURES)(trial.random))
    (trial.folder / "vorleser.toml").write_text(
        SETTINGS + '[publication]\nname = "Tagblatt"\nurl = "https://a.example/"\ncover = "bild"\n', "utf-8"
    )
    result = judged(trial, process(trial, "feed", "output"))
    if bool(result.code) == (trial.folder / "output" / "feed.xml").exists():
        raise WrongError(f"exit code {result.code}, and a feed, or none: {result.err}")
    return "refused" if result.code else "made"


# ---- archives and markup -------------------------------------------------------------------------------------------

_CONTAINER = (
    '<?xml version="1.0"?>{0}<container version="1.0" '
    'xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="{1}" '
    'media-type="application/oebps-package+xml"/></rootfiles></container>'
)
_PACKAGE = (
    '<?xml version="1.0"?>{0}<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="i">'
    '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:identifier id="i">x</dc:identifier>'
    "<dc:title>{1}</dc:title><dc:language>de</dc:language></metadata><manifest>"
    '<item id="a" href="{2}" media-type="application/xhtml+xml"/></manifest>'
    '<spine><itemref idref="a"/></spine></package>'
)
_CHAPTER = (
    '<?xml version="1.0"?>{0}<html xmlns="http://www.w3.org/1999/xhtml"><head><title>A</title></head><body>'
    "<h1>Am Ufer</h1>{1}</body></html>"
)
_BODY = "".join(f"<p>{text}</p>" for text in TEXT)


def _archive(*members: tuple[str, bytes | Iterable[bytes]], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Return an archive of *members*; a large one comes in pieces, so that no trial's memory is the campaign's own."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, data in members:
            with archive.open(name, "w") as member:
                for piece in (data,) if isinstance(data, bytes) else data:
                    member.write(piece)
    return out.getvalue()


def _epub(times: int = 1, **parts: str) -> bytes:
    """Return a book; *parts* say what its container, package and chapter begin with, its title, href, body and root.

    Its body is there so many *times*.
    """
    get = parts.get
    begin, end = _CHAPTER.format(get("chapter", ""), "\0").encode().split(b"\0")
    package = _PACKAGE.format(get("package", ""), get("title", "Am Ufer"), get("href", "a.xhtml"))
    return _archive(
        ("mimetype", b"application/epub+zip"),
        ("META-INF/container.xml", _CONTAINER.format(get("container", ""), get("root", "a.opf")).encode()),
        ("a.opf", package.encode()),
        ("a.xhtml", chain((begin,), repeat(get("body", _BODY).encode(), times), (end,))),
    )


def _epub_entities(trial: Trial) -> str:
    """Have a book's container, package or chapter multiply entities, or name a file of this machine."""
    secret = trial.folder / "geheim.txt"
    secret.write_text(LINE, "utf-8")
    laughs = f'<!DOCTYPE x [<!ENTITY l0 "ha">{_LAUGHS}]>'
    reads = (
        f'<!DOCTYPE x [<!ENTITY l9 SYSTEM "{secret.as_uri()}"><!ENTITY % p SYSTEM "{secret.as_uri()}"> %p;]>'
    )
    dtd = trial.random.choice((laughs, reads))
    data = trial.random.choice(
        (
            lambda: _epub(container=dtd),
            lambda: _epub(package=dtd, title="Am Ufer &l9;"),
            lambda: _epub(chapter=dtd, body=f"{_BODY}<p>&l9;</p>"),
            lambda: _epub(href=secret.as_uri()),
            lambda: _epub(href="../../../../../../" + str(secret)),
            lambda: _epub(root=str(secret)),
            lambda: _epub(href="A.XHTML"),
            lambda: _epub(href="%61.xhtml"),
            lambda: _epub(href="a.xhtml#" + "x" * 100_000),
        )
    )()
    (trial.folder / "a.epub").write_bytes(data)
    return _no_secret(trial, came_to(trial, make(trial, "a.epub")))


def _no_secret(trial: Trial, came: str) -> str:
    for path in (trial.folder / "output").rglob("*"):
        if path.is_file() and LINE.encode() in path.read_bytes():
            raise WrongError(f"a file of this machine is in {path.name}")
    return came


def _list_entities(trial: Trial) -> str:
    """Follow a list of feeds, or a feed, that multiplies entities, or names a file of this machine."""
    secret = trial.folder / "geheim.txt"
    secret.write_text(LINE, "utf-8")
    laughs = f'<!DOCTYPE x [<!ENTITY l0 "ha">{_LAUGHS}]>'
    reads = f'<!DOCTYPE x [<!ENTITY l9 SYSTEM "{secret.as_uri()}">]>'
    dtd = trial.random.choice((laughs, reads))
    place = secret.as_uri()
    outline = f'<outline text="&l9;" xmlUrl="{place}"/>'
    item = f"<item><title>&l9;</title><link>{place}</link></item>"
    body = trial.random.choice(
        (
            f'<opml version="2.0"><head><title>&l9;</title></head><body>{outline}</body></opml>',
            f"<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><url><loc>{place}</loc></url></urlset>",
            f"<rss version='2.0'><channel><title>&l9;</title>{item}</channel></rss>",
        )
    )
    data = f'<?xml version="1.0"?>{dtd}{body}'.encode()
    (trial.folder / "vorleser.toml").write_text(
        SETTINGS + "[ingest]\nallow_private = true\nseconds = 5.0\n", "utf-8"
    )

    def reply(line: Line) -> None:
        line.answer(data, "200 OK", "Content-Type: text/xml")

    with serving(reply) as port:
        result = judged(trial, process(trial, "follow", "-q", f"http://127.0.0.1:{port}/liste.opml"))
    return _no_secret(trial, "refused" if result.code else f"{len(editions(trial))} made")


def _zips(deep: int) -> bytes:
    """Return a bomb in archives in archives."""
    inside = _archive(("0", repeat(b"\0" * 1_000_000, 300)))
    for _ in range(deep):
        inside = _archive(*((f"{number}.zip", inside) for number in range(6)))
    return inside


def _marked(flag: int, place: int) -> bytes:
    """Return a book in which the heads of all members hold *flag* at *place*: encrypted, or packed in no known way."""
    data = _epub()
    for mark, begin in ((b"PK\x03\x04", place - 4), (b"PK\x01\x02", place - 2)):
        first, *others = data.split(mark)
        changed_heads = (part[:begin] + struct.pack("<H", flag) + part[begin + 2 :] for part in others)
        data = mark.join((first, *changed_heads))
    return data


OUTSIDE = Path(tempfile.gettempdir()) / "vorleser-outside"
ARCHIVES: tuple[Bytes, ...] = (
    lambda _: _archive(("a.epub", _zips(4)), ("b.docx", _zips(0))),
    lambda _: _epub(200, body="x" * 1_000_000),
    lambda _: _archive(*((f"{number}", b"") for number in range(60_000))),
    lambda _: _archive(
        ("../" * 9 + str(OUTSIDE), b"x"), (str(OUTSIDE), b"x"), ("mimetype", b"application/epub+zip")
    ),
    lambda _: _epub()[:900] + _epub(),
    lambda _: b"#!/bin/sh\n" * 50 + _epub(),
    lambda _: _epub()[:-2] + struct.pack("<H", 60_000) + b"PK\x05\x06" * 15_000,
    lambda _: _epub().replace(b"PK\x05\x06", b"PK\x06\x07" + b"\xff" * 16 + b"PK\x05\x06"),
    lambda _: _marked(1, 6),
    lambda _: _marked(99, 8),
)


def _nested(trial: Trial) -> str:
    """Have an archive hold archives, bombs, entries that overlap or lie, or names that lead elsewhere."""
    name = trial.random.choice(("a.epub", "a.docx", "a.odt", "a.zip", "a.txt"))
    (trial.folder / name).write_bytes(trial.random.choice(ARCHIVES)(trial.random))
    came = came_to(trial, make(trial, name))
    if OUTSIDE.exists():
        raise WrongError("an archive wrote outside")
    return came


def _deep(trial: Trial) -> str:
    """Nest what may be nested: front matter, quotes, lists, mail parts, RTF groups, tables."""
    many = trial.random.choice((500, 20_000, 200_000))
    kinds: dict[str, Bytes] = {
        "a.md": lambda _: b"> " * many + b"Ein Satz am Ende.",
        "b.md": lambda _: b"---\ntitle: " + b"[" * many + b"\n---\n\nEin Satz.",
        "c.md": lambda _: (
            b"---\na: &a [x,x,x,x,x,x,x,x,x]\n"
            + b"".join(
                f"{chr(98 + n)}: &{chr(98 + n)} [{', '.join(['*' + chr(97 + n)] * 9)}]\n".encode()
                for n in range(9)
            )
            + b"---\n\nEin Satz."
        ),
        "d.md": lambda _: b"---\ntitle: !!python/object/apply:os.system [touch x]\n---\n\nEin Satz.",
        "e.rtf": lambda _: rb"{\rtf1 " + b"{" * many + b"Ein Satz." + b"}" * many + b"}",
        "f.rtf": lambda _: rb"{\rtf1 {\pict\bin2147483647 x} \u-99999? Ein Satz.}",
        "g.eml": lambda _: (
            b"".join(
                f'Content-Type: multipart/mixed; boundary="b{n}"\n\n--b{n}\n'.encode()
                for n in range(min(many, 5000))
            )
            + b"Content-Type: text/plain\n\nEin Satz."
        ),
        "h.eml": lambda _: (
            b"Subject: =?utf-8?b?////?= =?x?q?=ff?=\nContent-Type: text/html; charset=none\n"
            b"Content-Transfer-Encoding: base64\n\n!!!!"
        ),
        "i.html": lambda _: b"<article><h1>A</h1>" + b"<table><tr><td>" * many + b"Ein Satz.",
        "j.md": lambda _: b"[" * many + b"x" + b"](y)" * many,
        "k.md": lambda _: b"*" * many + b"x" + b"_" * many,
        "l.txt": lambda _: b"Titel\n\n" + b"(" * many + b"x" + b")" * many + b".",
    }
    name = trial.random.choice(sorted(kinds))
    (trial.folder / name).write_bytes(kinds[name](trial.random))
    came = came_to(trial, make(trial, name))
    if (trial.folder / "x").exists():
        raise WrongError("front matter ran a command")
    return came


HUBS: dict[str, Callable[[Line], None]] = {
    "fails": lambda line: line.answer(b"<html>\x1b[2J" + b"x" * 100_000, "500 Weg"),
    "is gone": lambda line: line.answer(b"", "410 Weg"),
    "hangs": lambda line: line.hold(60),
    "passes on to itself": lambda line: line.answer(b"", "307 Weiter", "Location: /"),
    "passes on to a file": lambda line: line.answer(b"", "302 Weiter", "Location: file:///etc/passwd"),
    "drips": lambda line: line.drip(b"HTTP/1.1 204 No Content\r\nX: ", 0.2),
    "resets": Line.reset,
    "says anything": lambda line: line.send(b"\0\xff" * 1000),
}


def _hub(trial: Trial) -> str:
    """Have the WebSub hub refuse, hang, pass on, or answer without end, when a feed is published."""
    (trial.folder / "a.txt").write_text(ARTICLE, "utf-8")
    if make(trial, "a.txt").code:
        raise WrongError("not made")
    kind = trial.random.choice(sorted(HUBS))
    user = trial.random.choice(("", "ich:KENNWORT@"))
    with serving(HUBS[kind]) as port:
        show = '[publication]\nname = "Tagblatt"\nurl = "https://a.example/"\n'
        hub = f'[feed]\nhub = "http://{user}127.0.0.1:{port}/hub"\n'
        (trial.folder / "vorleser.toml").write_text(SETTINGS + show + hub, "utf-8")
        listed = judged(trial, process(trial, "feed", "-q", "output"))
        if not listed.code:
            sent = ("publish", "output", "--to", trial.folder / "netz", "--unchecked")
            listed = judged(trial, process(trial, *sent, seconds=100.0))
            if not (trial.folder / "netz" / "feed.xml").exists():
                raise WrongError(f"a hub keeps the feed from being published: {listed.err}")
    if "KENNWORT" in listed.out + listed.err:
        raise WrongError("a password is printed")
    return f"it {kind}: exit code {listed.code}"


FAULTS: dict[str, Fault] = {
    "jingles of every format, and none": _jingle,
    "a jingle, damaged": _damaged_jingle,
    "a finished MP3 or entry, damaged": _finished,
    "a picture that is odd, or a bomb": _cover,
    "a show's picture that is odd, or a bomb": _show_cover,
    "entities in a book": _epub_entities,
    "entities in a list of feeds": _list_entities,
    "archives in archives": _nested,
    "anything nested deeply": _deep,
    "a hub that misbehaves": _hub,
}
CAMPAIGN = Campaign(FAULTS, seconds=220.0)
