"""Hugging Face's hub: the addresses of a repository's files, and their sizes and digests at one commit.

Source: huggingface.co/docs/hub/api, "GET /api/models/{repo}/tree/{revision}". A commit never changes, so
naming one pins sizes and digests. HF_ENDPOINT names a mirror.
"""

import os
from collections.abc import Iterable
from fnmatch import fnmatch
from urllib.parse import quote

import msgspec

from vorleser.errors import EngineError
from vorleser.speak.voice.answers import parse_json
from vorleser.speak.voice.hub import RemoteFile, fetch_text
from vorleser.speak.voice.transfer import Patience
from vorleser.text.regex import compile_late

_ODD = compile_late(r"[\x00-\x1f\\:]")
_DIGEST = compile_late("[0-9a-f]{40}|[0-9a-f]{64}")


class _Large(msgspec.Struct, frozen=True):
    oid: str
    size: int


class _Entry(msgspec.Struct, frozen=True):
    """A file or folder in the list; ``lfs`` is there for large files, whose ``oid`` is then a SHA-256."""

    type: str
    path: str
    oid: str = ""
    size: int = 0
    lfs: _Large | None = None


def resolve(repository: str, revision: str, path: str) -> str:
    """Return the address of the file at *path*."""
    return f"{_endpoint()}/{repository}/resolve/{quote(revision, safe='')}/{quote(path)}"


def list_files(
    repository: str, revision: str, wanted: Iterable[str], patience: Patience, prefix: str = ""
) -> list[RemoteFile]:
    """Return the files of *repository* at commit *revision* whose paths match one of the patterns *wanted*.

    Their paths begin with *prefix*.

    Raises EngineError if the list can't be fetched, or no file matches one of the patterns.
    """
    url = f"{_endpoint()}/api/models/{repository}/tree/{quote(revision, safe='')}?recursive=true"
    entries = parse_json(fetch_text(url, patience), list[_Entry])
    if entries is None:
        raise EngineError(f"the list of {repository!r} is none", "run the same command again later")
    patterns = tuple(wanted)
    found = [
        entry
        for entry in entries
        if entry.type == "file" and any(fnmatch(entry.path, pattern) for pattern in patterns)
    ]
    for pattern in patterns:
        if not any(fnmatch(entry.path, pattern) for entry in found):
            raise EngineError(f"{repository!r} has no {pattern!r}", "look for a newer Vorleser")
    return [
        RemoteFile(
            prefix + entry.path,
            resolve(repository, revision, entry.path),
            entry.lfs.size if entry.lfs else entry.size,
            f"sha256:{entry.lfs.oid}" if entry.lfs else f"git:{entry.oid}",
        )
        for entry in found
        if _is_sound(entry)
    ]


def _is_sound(entry: _Entry) -> bool:
    """Return whether *entry* names a file below a folder, and a digest."""
    digest = entry.lfs.oid if entry.lfs else entry.oid
    inside = not {"", ".", ".."} & set(entry.path.split("/"))
    return inside and not _ODD.search(entry.path) and _DIGEST.fullmatch(digest) is not None


def _endpoint() -> str:
    return os.environ.get("HF_ENDPOINT", "").rstrip("/") or "https://huggingface.co"
