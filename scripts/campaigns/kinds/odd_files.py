"""Odd files and names.

`vorleser make` is given files that are none, or have names that no editor would choose: pipes, devices, holes of
gigabytes, links in a circle, names with line breaks, names that differ in case only. What must come of it: an edition
for each article, or one line; never a run without end, and nothing half-written.
"""

import os
import socket
import threading
import unicodedata
from pathlib import Path

from campaigns.kinds.documents import TEXT
from campaigns.strange import CONTROLS
from campaigns.trial import Campaign, Fault, Result, Trial, WrongError, process

ARTICLE = "\n\n".join(("Ein Weg am Ufer", *TEXT))
SETTINGS = '[speech]\nengine = "tone"\n[sound]\njingles = false\n[output]\nformats = ["mp3"]\n'
HOLE = 6 << 30  # bytes of nothing
NAMES = (
    *(
        "a\nb.txt",
        "\x1b[31mrot\x1b[0m.txt",
        "-x.txt",
        "a" * 251 + ".txt",
        " a .txt",
        "a\tb.txt",
        "ä" * 120 + ".txt",
    ),
    *(
        "*.txt",
        "[a].txt",
        "%2e%2e%2f.txt",
        "a;rm -rf x.txt",
        "$(id).txt",
        "…txt",
        ".txt",
        "http:.txt",
        "🙂.txt",
    ),
    *("U\u0308ber O\u0308l.txt", "a\u202etxt.exe", "CON.txt", "a:b|c?.txt", "\udcff\udcfe.txt"),
)
NO_FOLDERS = ("/proc", "/proc/self/x", "/dev/null", "/dev/null/x", "/dev/full", "/sys", "a.txt", "a.txt/x")
_WITH = (  # an article, options that are odd
    *(("--edition", ""), ("--edition", "\n\x1b[2J"), ("-o", ""), ("--format", ""), ("--speed", "nan")),
    *(
        ("--jobs", "9" * 30),
        ("--voice", "\x1b[2J"),
        ("--cover", ""),
        ("--intro", "", "--jingles"),
        ("--config", ""),
    ),
    *(
        ("--base", "javascript:1"),
        ("--report", "/proc/x"),
        ("--scheduler", "tcp://["),
        ("--engine", "../../x"),
    ),
    *(("",), ("./a.txt",), ("a.txt",) * 3000, ("--speed", "1e400")),
)
ARGUMENTS = (
    *(("a.txt", *options) for options in _WITH),
    *(("",), ("\n",), ("~",), ("--",), ("http://",), ("http://[",), ("file:///etc/passwd",), ("ftp://x/y",)),
    *(("data:text/html,x",), ("**/*",), ("[", "{"), ("a.txt/",)),
)


def make(trial: Trial, *argv: str | bytes | Path, **more: str | None) -> Result:
    """Make editions of what *argv* names, and judge the output."""
    settings = trial.folder / "vorleser.toml"
    if not settings.exists():
        settings.write_text(SETTINGS, "utf-8")
    return judged(trial, process(trial, "make", "-q", *argv, env=more))


def judged(trial: Trial, result: Result) -> Result:
    """Return *result*; raises WrongError where something half-written lies there, or a line controls a terminal."""
    for path in (trial.folder / "output").rglob("*"):
        if ".part" in path.name or CONTROLS.search(path.name):
            raise WrongError(f"a half-written file, or a name that is none: {path.name!r}")
    if found := CONTROLS.search(result.out + result.err):
        raise WrongError(f"a control character is printed: {found[0]!r} in {result.err[-300:]!r}")
    if result.code and len(result.lines) > 3:
        raise WrongError(f"more than a few lines: {result.err[-1000:]}")
    return result


def editions(trial: Trial) -> list[Path]:
    """Return the MP3s in the output."""
    return sorted((trial.folder / "output").rglob("*.mp3"))


def came_to(trial: Trial, result: Result) -> str:
    """Return what came of it; an edition is there exactly where nothing was refused."""
    made = len(editions(trial))
    if bool(made) == bool(result.code):
        raise WrongError(f"exit code {result.code} and {made} editions: {result.err[-500:]}")
    return "refused" if result.code else f"{made} made"


def _hole(path: Path, head: bytes = b"") -> Path:
    with path.open("wb") as file:
        file.write(head)
        file.truncate(HOLE)
    return path


def _pipe(trial: Trial) -> str:
    """Give the article through a pipe with a name, as a shell's <(…) does."""
    path = trial.folder / "pipe.txt"
    os.mkfifo(path)
    threading.Thread(target=path.write_text, args=(ARTICLE, "utf-8"), daemon=True).start()
    return came_to(trial, make(trial, path))


def _folder_with_odd_things(trial: Trial) -> str:
    """Have a pipe nobody writes to, a socket, a device's link and a folder named like a text beside the article."""
    folder = trial.folder / "texte"
    folder.mkdir()
    (folder / "a.txt").write_text(ARTICLE, "utf-8")
    os.mkfifo(folder / "b.txt")
    (folder / "c.txt").mkdir()
    (folder / "d.txt").symlink_to("/dev/zero")
    with socket.socket(socket.AF_UNIX) as listening:
        here = Path.cwd()
        os.chdir(folder)
        listening.bind("e.txt")
        os.chdir(here)
    make(trial, folder)
    if len(editions(trial)) != 1:
        raise WrongError("the article beside odd things is not made")
    return "the article is made"


def _device(trial: Trial) -> str:
    """Name a device, a folder or a kernel's file as source."""
    place = trial.random.choice(
        ("/dev/zero", "/dev/null", "/dev/full", "/proc/self/environ", "/proc/self", "/dev")
    )
    return came_to(trial, make(trial, place))


def _sparse_source(trial: Trial) -> str:
    """Have a document be a hole of gigabytes."""
    kind = trial.random.choice(("txt", "md", "html", "docx", "epub", "pdf", "eml", "rtf", "odt"))
    head = {"docx": b"PK\3\4", "epub": b"PK\3\4", "odt": b"PK\3\4", "pdf": b"%PDF-1.4\n", "rtf": rb"{\rtf1 "}
    return came_to(trial, make(trial, _hole(trial.folder / f"a.{kind}", head.get(kind, b""))))


def _sparse_setting(trial: Trial) -> str:
    """Have settings, a lexicon, a cover or a jingle be a hole of gigabytes."""
    kind = trial.random.choice(("settings", "lexicon", "cover", "intro", "list"))
    (trial.folder / "a.txt").write_text(ARTICLE, "utf-8")
    path = _hole(trial.folder / {"cover": "a.png", "intro": "a.wav"}.get(kind, "a.toml"))
    if kind == "lexicon":
        (trial.folder / "vorleser.toml").write_text(SETTINGS + '[text]\nlexicon = ["a.toml"]\n', "utf-8")
    told = {
        "settings": ("--config", path),
        "cover": ("--cover", path),
        "intro": ("--intro", path, "--jingles"),
    }
    source = ("--list", path) if kind == "list" else ("a.txt",)
    return came_to(trial, make(trial, *source, *told.get(kind, ())))


def _circle(trial: Trial) -> str:
    """Have links in the folder of sources lead back to it."""
    folder = trial.folder / "texte"
    (folder / "b").mkdir(parents=True)
    (folder / "a.txt").write_text(ARTICLE, "utf-8")
    (folder / "b" / "c").symlink_to("..")
    (folder / "d.txt").symlink_to("d.txt")
    (folder / "e").symlink_to("/")
    make(trial, folder)
    if len(editions(trial)) != 1:
        raise WrongError(f"{len(editions(trial))} editions of one article")
    return "1 made"


def _names(trial: Trial) -> str:
    """Have the source's name be one that shells, terminals or web servers trip over."""
    place = trial.folder / trial.random.choice(NAMES)
    place.write_text(ARTICLE, "utf-8")
    return came_to(trial, make(trial, os.fsencode(place)))


def _same_names(trial: Trial) -> str:
    """Have names and titles differ in case or the form of an umlaut only: no edition is replaced in silence."""
    folder = trial.folder / "texte"
    folder.mkdir()
    names = ("Über.txt", unicodedata.normalize("NFD", "Über.txt"), "über.txt", "ÜBER.txt")
    for number, name in enumerate(names):
        title = name.removesuffix(".txt")
        (folder / name).write_text(f"{title}\n\nText Nummer {'abcd'[number]}. {TEXT[0]}", "utf-8")
    result = make(trial, folder)
    lost = len(names) - len(editions(trial))
    if lost != sum("would take the place" in line for line in result.lines):
        raise WrongError(f"{lost} articles were not made, and not all are told: {result.err}")
    return f"{lost} refused" if lost else f"{len(names)} made"


def _output(trial: Trial) -> str:
    """Name a place for the output in which nothing can be written."""
    (trial.folder / "a.txt").write_text(ARTICLE, "utf-8")
    place = trial.random.choice((*NO_FOLDERS, "x" * 300, "x/" * 2500))
    result = make(trial, "a.txt", "-o", place)
    if not result.code:
        raise WrongError(f"made in {place!r}")
    return "refused"


def _arguments(trial: Trial) -> str:
    """Call with arguments that nobody types."""
    (trial.folder / "a.txt").write_text(ARTICLE, "utf-8")
    chosen = trial.random.choice(ARGUMENTS)
    result = judged(trial, process(trial, "make", "-q", "--engine", "tone", *chosen))
    return "refused" if result.code else f"{len(editions(trial))} made"


def _standard_input(trial: Trial) -> str:
    """Give something odd on standard input."""
    utf16 = b"\xff\xfe" + ARTICLE.encode("utf-16-le")
    told = trial.random.choice(
        (b"", b"\0" * 100, trial.random.randbytes(20_000), utf16, None, b"\n" * 10_000)
    )
    (trial.folder / "vorleser.toml").write_text(SETTINGS, "utf-8")
    return came_to(trial, judged(trial, process(trial, "make", "-q", "-", stdin=told)))


FAULTS: dict[str, Fault] = {
    "a pipe with a name": _pipe,
    "a folder with pipes, sockets and devices": _folder_with_odd_things,
    "a device as source": _device,
    "a document that is a hole of 6 GB": _sparse_source,
    "a setting that is a hole of 6 GB": _sparse_setting,
    "links in a circle": _circle,
    "names that shells trip over": _names,
    "names that differ in case or form only": _same_names,
    "an output where nothing can be": _output,
    "arguments that nobody types": _arguments,
    "odd standard input": _standard_input,
}
CAMPAIGN = Campaign(FAULTS)
