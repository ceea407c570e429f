"""Examine the public host: certificate, clock, feed, and the newest MP3 as clients fetch it."""

import socket
import ssl
from collections.abc import Iterator
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from pathlib import Path
from urllib.parse import quote, urlsplit

from vorleser.doctor.finding import Examination, Finding, State, Subject
from vorleser.errors import OutputError, reason_of
from vorleser.network import route
from vorleser.publish import naming
from vorleser.redaction import quote_address
from vorleser.upload.check import find_public_fault
from vorleser.upload.look import look_at
from vorleser.upload.public import PublicHost

_SOON_DAYS = 14
_CLOCK_SECONDS = 300
_PUBLISH = "vorleser publish FOLDER --to TARGET"


def _find(subject: Subject) -> Iterator[Finding]:
    url = subject.public
    if not url:
        way_out = "set 'url' in [publication], or give --url"
        yield Finding(State.NOTE, "public host", "no base URL is set", way_out)
        return
    yield from _certificate(url)
    host = PublicHost()
    try:
        yield from _look(subject, host)
    except OutputError as error:
        yield Finding(State.FAULT, "public host", error.what, error.way_out)
    finally:
        host.close()


def _certificate(url: str) -> Iterator[Finding]:
    parts = urlsplit(url)
    if parts.scheme != "https":
        if not route.is_here(parts.hostname or ""):
            yield Finding(State.FAULT, "certificate", "the base URL is not https", "directories want https")
        return
    try:
        with (
            socket.create_connection((parts.hostname or "", parts.port or 443), timeout=10) as line,
            route.load_trust().wrap_socket(line, server_hostname=parts.hostname) as secure,
        ):
            ends = ssl.cert_time_to_seconds(str((secure.getpeercert() or {}).get("notAfter")))
    except ssl.SSLCertVerificationError as error:
        yield Finding(State.FAULT, "certificate", error.verify_message, "get one that clients trust")
        return
    except (OSError, ValueError) as error:
        yield Finding(State.FAULT, "certificate", reason_of(error), "is the base URL right?")
        return
    days = int((ends - datetime.now(UTC).timestamp()) // 86_400)
    state = State.OK if days >= _SOON_DAYS else State.NOTE
    yield Finding(state, "certificate", f"good for {days} days", "" if state is State.OK else "renew it")


def _look(subject: Subject, host: PublicHost) -> Iterator[Finding]:
    folder, base = subject.folder, subject.public.rstrip("/")
    answer = host.ask(f"{base}/{naming.FEED}")
    yield from _clock(answer.headers.get("date", ""))
    yield _judge_feed(folder / naming.FEED, answer.status, answer.body, f"{base}/{naming.FEED}")
    newest = max(folder.rglob("*.mp3"), key=lambda path: path.stat().st_mtime, default=None)
    if newest is None:
        yield Finding(State.NOTE, "public sound", f"there is no MP3 in {folder}", "vorleser make")
        return
    address = f"{base}/{quote(newest.relative_to(folder).as_posix())}"
    fault = find_public_fault(look_at(host, address, newest))
    if fault:
        yield Finding(State.FAULT, "public sound", f"{quote_address(address)}: {fault}", _PUBLISH)
    else:
        yield Finding(State.OK, "public sound", "type, length, ranges and bytes are right")


def _judge_feed(path: Path, status: int, body: bytes, address: str) -> Finding:
    if status != 200:
        return Finding(State.FAULT, "public feed", f"{quote_address(address)} answers {status}", _PUBLISH)
    here = path.read_bytes() if path.exists() else b""
    if here[: len(body)] != body or not body:
        return Finding(State.NOTE, "public feed", "it is not the one in the folder", _PUBLISH)
    return Finding(State.OK, "public feed", "it is the one in the folder")


def _clock(said: str) -> Iterator[Finding]:
    """Yield a finding on this machine's clock, compared with the host's: it dates editions and tombstones."""
    try:
        apart = abs((datetime.now(UTC) - parsedate_to_datetime(said)).total_seconds())
    except (TypeError, ValueError):
        return
    if apart > _CLOCK_SECONDS:
        yield Finding(State.FAULT, "clock", f"it is {apart / 60:.0f} minutes from the host's", "set it")
    else:
        yield Finding(State.OK, "clock", "as the host's")


EXAMINATION = Examination(order=5, find=_find)
