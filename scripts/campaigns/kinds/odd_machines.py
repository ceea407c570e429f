"""Odd machines and terminals.

An edition is made on a machine that nobody set up on purpose: clocks and time zones that are none, locales that do not
exist, limits of the system, signals at any moment, streams that are closed, variables with anything in them, settings
and caches that another program or a later version wrote, ports that are taken. What must come of it: an edition, or
one line; never a traceback, and nothing half-written.
"""

import json
import os
import random
import resource
import shutil
import signal
import socket
import sqlite3
import subprocess
import sys
import threading
from pathlib import Path
from time import sleep

from campaigns.kinds.odd_files import ARTICLE, SETTINGS, came_to, editions, judged, make
from campaigns.trial import CODES, Campaign, Fault, Result, Trial, WrongError, process

GARBAGE = (
    "",
    "x",
    "-1",
    "0",
    "nan",
    "9" * 400,
    "\x1b[2J",
    "ä",
    "../..",
    "/dev/null",
    "true",
    "{}",
    "a" * 50_000,
)
_NO_BYTECODE = {"PYTHONDONTWRITEBYTECODE": "1"}  # where files can't grow, Python would keep half a module
VARIABLES = (
    *(
        "COLUMNS",
        "LINES",
        "TERM",
        "NO_COLOR",
        "FORCE_COLOR",
        "LANG",
        "LC_ALL",
        "LANGUAGE",
        "TZ",
        "SOURCE_DATE_EPOCH",
    ),
    *(
        "OMP_NUM_THREADS",
        "PYTHONIOENCODING_",
        "BROWSER",
        "PAGER",
        "EDITOR",
        "DISPLAY",
        "SHELL",
        "USER",
        "LOGNAME",
    ),
    *(
        "XDG_CACHE_HOME",
        "XDG_CONFIG_HOME",
        "XDG_DATA_HOME",
        "HOME",
        "TMPDIR",
        "http_proxy",
        "NO_PROXY",
        "SSL_CERT_DIR",
    ),
    *(
        "VORLESER_PUBLISH_USER",
        "OPENAI_API_KEY",
        "HF_ENDPOINT",
        "DASK_CONFIG",
        "PATH",
        "PWD",
        "OLDPWD",
        "SHLVL",
    ),
)


def _article(trial: Trial) -> None:
    (trial.folder / "a.txt").write_text(ARTICLE, "utf-8")


def _clock(trial: Trial) -> str:
    """Have the article's time, or its date, be one that no calendar has."""
    dates = (
        "0000-00-00",
        "9999-12-31",
        "-1",
        "2026-02-30",
        "2026-05-03T25:61+99:99",
        "1e9",
        "gestern",
        "00:00",
        "null",
        "[]",
    )
    date = trial.random.choice(dates)
    (trial.folder / "a.md").write_text(f"---\ntitle: Am Ufer\ndate: {date}\n---\n\n{ARTICLE}", "utf-8")
    moment = trial.random.choice((0, 1, -(2**31), 2**31, 2**33, 253402300800 * 2))
    os.utime(trial.folder / "a.md", (moment, moment))
    zone = trial.random.choice(
        ("UTC", "Pacific/Kiritimati", "x/y", ":/etc/passwd", "<+99>-99", "UTC+999", "")
    )
    epoch = trial.random.choice((None, "0", "-1", "4102444800", "1e400"))
    return came_to(trial, make(trial, "a.md", TZ=zone, SOURCE_DATE_EPOCH=epoch))


def _locale(trial: Trial) -> str:
    """Set a locale that does not exist, or an encoding that can't say an umlaut."""
    _article(trial)
    name = trial.random.choice(("C", "POSIX", "xx_YY.UTF-8", "de_DE.ISO-8859-1", "tr_TR.UTF-8", "ja_JP.SJIS"))
    more = trial.random.choice(
        ({"PYTHONUTF8": "0"}, {"PYTHONIOENCODING": "ascii:strict"}, {"PYTHONCOERCECLOCALE": "0"})
    )
    return came_to(trial, make(trial, "a.txt", LC_ALL=name, LANG=name, **more))


def _variables(trial: Trial) -> str:
    """Have anything in three variables of the environment."""
    _article(trial)
    told = {name: trial.random.choice(GARBAGE) for name in trial.random.sample(VARIABLES, 3)}
    return came_to(trial, make(trial, "a.txt", **told))


def _python(trial: Trial) -> str:
    """Have the interpreter be told something odd."""
    _article(trial)
    name, value = trial.random.choice(
        (
            ("PYTHONOPTIMIZE", "2"),
            ("PYTHONWARNINGS", "error"),
            ("PYTHONDEVMODE", "1"),
            ("PYTHONHASHSEED", "7"),
            ("PYTHONDONTWRITEBYTECODE", "1"),
            ("PYTHONPYCACHEPREFIX", "/dev/null/x"),
            ("PYTHONFAULTHANDLER", "1"),
        )
    )
    return came_to(trial, make(trial, "a.txt", **{name: value}))


def _limit(trial: Trial) -> str:
    """Take something away: open files, processes, the size of files, the stack, the time of the processor."""
    _article(trial)
    (trial.folder / "vorleser.toml").write_text(SETTINGS, "utf-8")
    kind, most = trial.random.choice(
        (
            (resource.RLIMIT_NOFILE, 12),
            (resource.RLIMIT_NOFILE, 30),
            (resource.RLIMIT_FSIZE, 1000),
            (resource.RLIMIT_FSIZE, 0),
            (resource.RLIMIT_FSIZE, 60_000),
            (resource.RLIMIT_STACK, 256_000),
            (resource.RLIMIT_CORE, 0),
        )
    )
    limited = lambda: resource.setrlimit(kind, (most, most))  # noqa: E731 -- called in the other process
    return came_to(
        trial, judged(trial, process(trial, "make", "-q", "a.txt", before=limited, env=_NO_BYTECODE))
    )


def _umask(trial: Trial) -> str:
    """Have files be created that nobody may read, or write."""
    _article(trial)
    (trial.folder / "vorleser.toml").write_text(SETTINGS, "utf-8")
    mask = trial.random.choice((0o777, 0o000, 0o277, 0o077))
    return came_to(
        trial, judged(trial, process(trial, "make", "-q", "a.txt", before=lambda: os.umask(mask) and None))
    )


def _signals(trial: Trial) -> str:
    """Send signals at any moment; afterwards the same command makes the edition."""
    _article(trial)
    (trial.folder / "vorleser.toml").write_text(SETTINGS, "utf-8")
    sent = trial.random.choices(
        (
            signal.SIGHUP,
            signal.SIGTERM,
            signal.SIGINT,
            signal.SIGWINCH,
            signal.SIGCONT,
            signal.SIGTSTP,
            signal.SIGALRM,
        ),
        k=3,
    )
    environment = os.environ | {"VORLESER_CACHE": str(trial.folder / "cache")}
    command = [sys.executable, "-m", "vorleser", "make", "-q", "a.txt"]
    with subprocess.Popen(
        command, cwd=trial.folder, env=environment, stderr=subprocess.PIPE, start_new_session=True
    ) as run:
        for number in sent:
            sleep(trial.random.uniform(0.05, 0.7))
            run.send_signal(number)
            if number == signal.SIGTSTP:
                run.send_signal(signal.SIGCONT)
        _, err = run.communicate(timeout=50)
    text = err.decode("utf-8", "replace")
    if "Traceback" in text and "KeyboardInterrupt" not in text:
        raise WrongError(f"a traceback: {text[-1500:]}")
    if run.returncode not in CODES and run.returncode >= 0:
        raise WrongError(f"exit code {run.returncode}: {text[-500:]}")
    result = make(trial, "a.txt")
    if result.code or len(editions(trial)) != 1:
        raise WrongError(f"not made afterwards: {result.err[-500:]}")
    return "made afterwards"


def _streams(trial: Trial) -> str:
    """Close some of the three streams, or the reader of what is printed."""
    _article(trial)
    (trial.folder / "vorleser.toml").write_text(SETTINGS, "utf-8")
    closed = trial.random.choice(((0,), (1,), (2,), (0, 1), (1, 2), (0, 1, 2)))
    words = trial.random.choice(
        (["make", "a.txt"], ["script", "a.txt"], ["engines"], ["make", "--json", "a.txt"], ["--help"])
    )

    def close() -> None:
        for number in closed:
            os.close(number)

    result = process(trial, *words, before=close)
    judged(trial, result)
    if words[0] == "make" and len(editions(trial)) + result.code != 1:
        raise WrongError(f"exit code {result.code} and {len(editions(trial))} editions")
    return f"exit code {result.code}"


def _reader_leaves(trial: Trial) -> str:
    """Have nobody read what is printed, as after `| head -1`."""
    _article(trial)
    words = trial.random.choice(
        (["script", "a.txt"], ["engines"], ["check", "--help"], ["--help"], ["completion", "bash"])
    )
    environment = os.environ | {
        "VORLESER_CACHE": str(trial.folder / "cache"),
        "PYTHONUNBUFFERED": trial.random.choice(("", "1")),
    }
    with subprocess.Popen(
        [sys.executable, "-m", "vorleser", *words],
        cwd=trial.folder,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as run:
        assert run.stdout
        assert run.stderr
        run.stdout.close()
        err = run.stderr.read().decode("utf-8", "replace")
    if err.strip():
        raise WrongError(f"something is said although only the reader left: {err[-500:]}")
    return f"ended with {run.returncode}"


def _settings(trial: Trial) -> str:
    """Write settings as editors, other programs and mistakes do."""
    _article(trial)
    text = trial.random.choice(
        (
            "\ufeff" + SETTINGS,
            SETTINGS.replace("\n", "\r\n"),
            SETTINGS + "\0",
            SETTINGS + SETTINGS,
            SETTINGS.replace('"tone"', "tone"),
            SETTINGS + "[mp3]\nbitrate = 99999999999999999999\n",
            SETTINGS + "[mp3]\nbitrate = -1\n",
            SETTINGS + "[script]\nlongest = 0\n",
            SETTINGS + "[script]\nsentence_ms = -5\n",
            SETTINGS + "[script]\nsentence_ms = 99999999999\n",
            SETTINGS + "[speech2]\n",
            SETTINGS.replace('"tone"', '"tone"\nspeed = nan'),
            SETTINGS.replace('"tone"', '"tone"\nspeed = inf'),
            SETTINGS.replace('"tone"', "2026-05-03"),
            SETTINGS.replace('"tone"', '"tone"\nspeed = 1e308'),
            SETTINGS + "x = " + "1" * 5000,
            SETTINGS + "[publication]\nname = 'a\u202eb'\n",
            SETTINGS + "[publication]\nurl = 'javascript:alert(1)'\n",
            SETTINGS.replace("false", '"nein"'),
            SETTINGS + "[ingest]\nseconds = -1\n",
            SETTINGS + "[text]\nlexicon = [['x']]\n",
            SETTINGS + "[output.x]\n",
            "",
            "= =",
            SETTINGS + "[sound]\nloudness = nan\n",
            SETTINGS.replace("jingles = false", "jingles = false\nloudness = nan"),
            SETTINGS.replace("jingles = false", "jingles = false\nloudness = 500.0"),
            SETTINGS + "[mp3]\ntrue_peak = nan\n",
            SETTINGS + "[mp3]\ntrue_peak = 60.0\n",
            SETTINGS + "[voices]\nquote = 7\n",
        )
    )
    data = text.encode("utf-16") if trial.random.random() < 0.1 else text.encode("utf-8")
    (trial.folder / "vorleser.toml").write_bytes(data)
    return came_to(trial, make(trial, "a.txt"))


def _settings_place(trial: Trial) -> str:
    """Have the settings be a folder, a link to nowhere, to itself, or a socket."""
    _article(trial)
    path = trial.folder / "vorleser.toml"
    kind = trial.random.choice(("folder", "nowhere", "itself", "device", "pipe of a writer"))
    if kind == "folder":
        path.mkdir()
    elif kind == "pipe of a writer":
        os.mkfifo(path)
        threading.Thread(target=path.write_text, args=(SETTINGS,), daemon=True).start()
    else:
        path.symlink_to({"nowhere": "x", "itself": path.name, "device": "/dev/zero"}[kind])
    result = judged(trial, process(trial, "make", "-q", "--engine", "tone", "--format", "mp3", "a.txt"))
    return came_to(trial, result)


def _other_versions(trial: Trial) -> str:
    """Have what is kept, or an entry, be of a later version, or of another program."""
    _article(trial)
    if make(trial, "a.txt").code:
        raise WrongError("not made")
    draw = trial.random
    for path in sorted((trial.folder / "cache").rglob("*")):
        if path.suffix == ".sqlite" and draw.random() < 0.8:
            _alter(path, draw)
        elif path.is_file() and draw.random() < 0.2:
            path.write_bytes(b'{"format": 99}')
    for path in (trial.folder / "output").rglob("*.edition.json"):
        entry = json.loads(path.read_bytes())
        entry |= draw.choice(
            (
                {"later": [1]},
                {"version": "2"},
                {"timeline": None},
                {"guid": 7},
                {"levels": {}},
                {"mp3": "../../x"},
            )
        )
        path.write_text(json.dumps(entry))
    result = make(trial, "a.txt")
    if result.code:
        raise WrongError(f"not made again: {result.err[-600:]}")
    listed = judged(trial, process(trial, "feed", "-q", "output", "--url", "https://a.example/"))
    return f"made, feed {'refused' if listed.code else 'made'}"


def _alter(path: Path, draw: random.Random) -> None:
    with sqlite3.connect(path) as index:
        tables = [name for (name,) in index.execute("select name from sqlite_master where type = 'table'")]
        for table in tables:
            kind = draw.choice(("drop", "column", "rows", "rename", "version"))
            if kind == "drop":
                index.execute(f'drop table "{table}"')
            elif kind == "column":
                index.execute(f'alter table "{table}" add column later text not null default 7')
            elif kind == "rename":
                index.execute(f'alter table "{table}" rename to "{table} of another"')
                index.execute(f'create table "{table}" (a, b)')
            elif kind == "rows":
                columns = [row[1] for row in index.execute(f'pragma table_info("{table}")')]
                index.execute(f'update "{table}" set "{columns[-1]}" = x\'ff00\'')  # noqa: S608 -- our own names
            else:
                index.execute("pragma user_version = 99")
    index.close()


def _cache_place(trial: Trial) -> str:
    """Have the cache be a file, a link to nowhere, a device, too long, or full of foreign things."""
    _article(trial)
    place = trial.folder / "c"
    kind = trial.random.choice(("file", "nowhere", "/dev/null", "/proc", "x" * 300, "foreign"))
    if kind == "file":
        place.write_text("x")
    elif kind == "nowhere":
        place.symlink_to("no/where")
    elif kind == "foreign":
        for name in ("clips", "parts", "editions.sqlite", "sources.sqlite"):
            (place / name).mkdir(parents=True)
    else:
        place = Path(kind)
    return came_to(trial, make(trial, "a.txt", VORLESER_CACHE=str(place)))


def _at_once(trial: Trial) -> str:
    """Make the same article three times at the same moment, one cache, one output."""
    _article(trial)
    (trial.folder / "vorleser.toml").write_text(SETTINGS, "utf-8")
    results: list[Result | BaseException] = []

    def run() -> None:
        try:
            results.append(process(trial, "make", "-q", "a.txt"))
        except BaseException as error:  # noqa: BLE001 -- raised again below
            results.append(error)

    threads = [threading.Thread(target=run) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    for result in results:
        if isinstance(result, BaseException):
            raise result
        judged(trial, result)
    checked = process(trial, "check", *editions(trial))
    if len(editions(trial)) != 1 or checked.code:
        raise WrongError(f"{len(editions(trial))} editions; {checked.out}{checked.err}")
    return "one edition"


def _ports(trial: Trial) -> str:
    """Serve where somebody else listens, or at an address that is none."""
    _article(trial)
    if make(trial, "a.txt").code:
        raise WrongError("not made")
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        words = trial.random.choice(
            (
                ("--port", port),
                ("--port", "0", "--host", "256.1.1.1"),
                ("--host", "a.invalid"),
                ("--host", ""),
                ("--host", "::g"),
                ("--port", "99999"),
                ("--port", "x"),
                ("--host", "203.0.113.7"),
                ("--port", port, "--private"),
            )
        )
        command = trial.random.choice((("serve", "output"), ("desk", "serve", "tisch")))
        if command[0] == "desk" and "--private" in words:
            words = words[:2]
        result = judged(trial, process(trial, *command, *words, seconds=20.0))
    if not result.code:
        raise WrongError(f"served at {words}")
    return "refused"


def _no_room(trial: Trial) -> str:
    """Have the disk be full at some byte: files end at any size."""
    _article(trial)
    (trial.folder / "vorleser.toml").write_text(
        SETTINGS.replace('["mp3"]', '["vtt", "page", "epub"]'), "utf-8"
    )
    most = trial.random.choice((4_000, 20_000, 80_000, 150_000, 400_000))
    limited = lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))  # noqa: E731 -- as above
    result = judged(trial, process(trial, "make", "-q", "a.txt", before=limited, env=_NO_BYTECODE))
    came = came_to(trial, result)
    shutil.rmtree(trial.folder / "output", ignore_errors=True)
    if make(trial, "a.txt").code:
        raise WrongError("not made when there was room")
    return f"{came}, then made"


FAULTS: dict[str, Fault] = {
    "clocks, dates and zones that are none": _clock,
    "locales that do not exist": _locale,
    "anything in the environment": _variables,
    "an interpreter that is told something odd": _python,
    "limits of the system": _limit,
    "files that nobody may read": _umask,
    "signals at any moment": _signals,
    "streams that are closed": _streams,
    "a reader that leaves": _reader_leaves,
    "settings as editors and mistakes write them": _settings,
    "settings that are no file": _settings_place,
    "kept things of other versions and programs": _other_versions,
    "a cache that is no folder": _cache_place,
    "three runs at the same moment": _at_once,
    "ports and addresses that can't be listened to": _ports,
    "a disk that is full at some byte": _no_room,
}
CAMPAIGN = Campaign(FAULTS, seconds=160.0)
