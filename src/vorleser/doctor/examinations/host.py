"""Examine the public host: addresses, certificate, clock, feed, and the newest edition's files."""

import socket
import ssl
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import quote, urlsplit

from vorleser.catalogue.cover import COVER_NAME
from vorleser.doctor.finding import Examination, Finding, State, Subject
from vorleser.doctor.public_feed import judge_feed
from vorleser.errors import OutputError, reason_of
from vorleser.network import route
from vorleser.network.address import to_uri
from vorleser.network.exchange import read_moment
from vorleser.publish import naming
from vorleser.text.redaction import quote_address
from vorleser.upload.check import find_public_fault
from vorleser.upload.look import look_at
from vorleser.upload.public import PublicHost

_SOON_DAYS = 14
_CLOCK_SECONDS = 300
_BESIDE_SOUND = (".vtt", ".srt", ".transcript.json", ".chapters.json")  # that clients fetch by the feed
_A_PLAYER = "https://player.example"
_CERTIFICATE_WAYS_OUT = {
    10: "renew it, and see why that is not done by itself",  # X509_V_ERR_CERT_HAS_EXPIRED
    18: "get one from an authority that clients trust, e.g. Let's Encrypt",  # self-signed
    19: "get one from an authority that clients trust, e.g. Let's Encrypt",  # self-signed in the chain
    20: "get one from an authority that clients trust, and let the server send the whole chain",
    62: "get one for this name, too",  # X509_V_ERR_HOSTNAME_MISMATCH
}
"""What to do by OpenSSL's code of a certificate that does not hold (openssl-verification-options)."""


def _find(subject: Subject) -> Iterator[Finding]:
    url = subject.public
    if not url:
        way_out = "set 'url' in [publication], or give --url"
        yield Finding(State.NOTE, "public host", "no base URL is set", way_out)
        return
    try:
        to_uri(url)
    except ValueError as error:
        way_out = "set 'url' in [publication], or give --url, e.g. https://example.org/audio"
        yield Finding(State.FAULT, "public host", f"{quote_address(url)} is no address: {error}", way_out)
        return
    yield from _addresses(url)
    certificate = list(_certificate(url))
    yield from certificate
    if any(one.state is State.FAULT for one in certificate) and urlsplit(url).scheme == "https":
        return  # no client gets further
    host = PublicHost()
    try:
        yield from _look(subject, host)
    except OutputError as error:
        yield Finding(State.FAULT, "public host", error.what, error.way_out)
    finally:
        host.close()


def _addresses(url: str) -> Iterator[Finding]:
    """Yield a finding if the host has no address of IPv4: in many networks nobody reaches it then."""
    parts = urlsplit(url)
    with suppress(OSError, UnicodeError):
        found = socket.getaddrinfo(parts.hostname, parts.port or 443, type=socket.SOCK_STREAM)
        if found and all(one[0] == socket.AF_INET6 for one in found):
            told = "it has addresses of IPv6 only: who has none can't listen"
            yield Finding(
                State.FAULT, "public host", told, "give its name an address of IPv4, too (an A record)"
            )


def _certificate(url: str) -> Iterator[Finding]:
    parts = urlsplit(url)
    if parts.scheme != "https":
        if not route.is_here(parts.hostname or ""):
            way_out = "get a certificate, and set 'url' in [publication] to https://"
            yield Finding(
                State.FAULT, "certificate", "the base URL is not https, which directories want", way_out
            )
        return
    try:
        with (
            socket.create_connection((parts.hostname or "", parts.port or 443), timeout=10) as line,
            route.load_trust().wrap_socket(line, server_hostname=parts.hostname) as secure,
        ):
            ends = ssl.cert_time_to_seconds(str((secure.getpeercert() or {}).get("notAfter")))
    except ssl.SSLCertVerificationError as error:
        way_out = _CERTIFICATE_WAYS_OUT.get(error.verify_code, "get one that clients trust")
        yield Finding(State.FAULT, "certificate", error.verify_message, way_out)
        return
    except ssl.SSLError as error:
        told = f"no TLS is spoken there ({error.reason or reason_of(error)})"
        yield Finding(State.FAULT, "certificate", told, "is the base URL right, and its port that of https?")
        return
    except (OSError, ValueError) as error:
        yield Finding(
            State.FAULT, "certificate", f"can't be had: {reason_of(error)}", "is the base URL right?"
        )
        return
    days = int((ends - datetime.now(UTC).timestamp()) // 86_400)
    state = State.OK if days >= _SOON_DAYS else State.NOTE
    yield Finding(state, "certificate", f"good for {days} days", "" if state is State.OK else "renew it")


def _look(subject: Subject, host: PublicHost) -> Iterator[Finding]:
    folder, base = subject.folder, subject.public.rstrip("/")
    answer = host.ask(f"{base}/{naming.FEED}")
    yield from _clock(answer.headers.get("date", ""))
    yield from judge_feed(folder / naming.FEED, answer, f"{base}/{naming.FEED}")
    newest = max(folder.rglob("*.mp3"), key=lambda path: path.stat().st_mtime, default=None)
    if newest is None:
        yield Finding(State.NOTE, "public sound", f"there is no MP3 in {folder}", "vorleser make")
        return
    paths = {newest: "public sound", folder / COVER_NAME: "public cover"}
    paths |= {newest.with_suffix(suffix): "public transcript" for suffix in _BESIDE_SOUND}
    seen: set[str] = set()
    for path, what in paths.items():
        address = f"{base}/{quote(path.relative_to(folder).as_posix())}"
        found = _judge_file(host, address, path, what) if path.is_file() else None
        kind = found.found.removeprefix(quote_address(address)) if found else ""
        if found is not None and kind not in seen:  # the same fault of several files is one line
            seen.add(kind)
            yield found
    if not seen:
        yield Finding(State.OK, "public sound", "type, length, ranges and bytes are right")
    transcript = newest.with_suffix(_BESIDE_SOUND[0])
    if not seen and transcript.is_file():
        yield from _sharing(host, f"{base}/{quote(transcript.relative_to(folder).as_posix())}")


def _sharing(host: PublicHost, address: str) -> Iterator[Finding]:
    """Yield a note if web pages of others can't read the transcript at *address*: players on the web do."""
    answer = host.ask(address, "HEAD", origin=_A_PLAYER)
    if answer.headers.get("access-control-allow-origin", "") not in {"*", _A_PLAYER}:
        told = "players on other web sites can't show it"
        way_out = "let the host send 'Access-Control-Allow-Origin: *' for .vtt, .srt, .json and .xml"
        yield Finding(State.NOTE, "public transcript", told, way_out)


def _judge_file(host: PublicHost, address: str, path: Path, what: str) -> Finding | None:
    """Return what is wrong with the file at *path* at its public *address*, None if nothing is."""
    try:
        fault = find_public_fault(look_at(host, address, path))
    except OutputError as error:
        return Finding(State.FAULT, what, error.what, error.way_out)
    found, _, way_out = fault.partition(": ")
    return Finding(State.FAULT, what, f"{quote_address(address)}: {found}", way_out) if fault else None


def _clock(said: str) -> Iterator[Finding]:
    """Yield a finding on this machine's clock, compared with the host's: it dates editions and tombstones."""
    there = read_moment(said)
    if there is None:
        return
    apart = abs((datetime.now(UTC) - there).total_seconds())
    if apart > _CLOCK_SECONDS:
        yield Finding(State.FAULT, "clock", f"it is {apart / 60:.0f} minutes from the host's", "set it")
    else:
        yield Finding(State.OK, "clock", "as the host's")


EXAMINATION = Examination(order=5, find=_find)
