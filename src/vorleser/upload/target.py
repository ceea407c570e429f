"""The target of an upload: one of fsspec's file systems. A file is put there whole or not at all."""

import os
import posixpath
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit, urlunsplit

from vorleser.errors import ConfigError, OutputError, reason_of
from vorleser.runtime.extras import name_install
from vorleser.text.redaction import redact

USER, PASSWORD = "VORLESER_PUBLISH_USER", "VORLESER_PUBLISH_PASSWORD"
_WEBDAV = {"webdav": "http", "dav": "http", "webdavs": "https", "davs": "https"}
_OURS = {"s3", "sftp", "ssh", *_WEBDAV}  # protocols whose packages the extra installs
_MANY = 8  # simultaneous requests to an object store; everything else gets one connection
_HEADERS: Mapping[str, Callable[[str, str], dict[str, Any]]] = {
    "s3": lambda kind, cache: {"ContentType": kind, **({"CacheControl": cache} if cache else {})},
    "gs": lambda kind, cache: {
        "content_type": kind,
        **({"fixed_key_metadata": {"cache_control": cache}} if cache else {}),
    },
}


class Target:
    """A place that files are written to. ``jobs`` is how many files may be put at once."""

    def __init__(self, url: str, system: Any, root: str) -> None:  # noqa: ANN401 -- fsspec has no types
        self.url = redact(url)
        self._system = system
        self._root = root.rstrip("/")
        protocol = system.protocol
        self._protocol = protocol if isinstance(protocol, str) else protocol[0]
        self.jobs = _MANY if self._protocol in _HEADERS else 1
        self._folders: set[str] = set()

    def put(self, path: Path, name: str, media_type: str, cache: str = "") -> None:
        """Put the file at *path* there as *name*; raises OutputError.

        Object stores keep *media_type* and *cache* as Content-Type and Cache-Control; elsewhere they are not used,
        because the web server sets both.
        """
        there = f"{self._root}/{name}"
        headers = _HEADERS.get(self._protocol)
        try:
            if headers is not None:
                self._system.put_file(str(path), there, **headers(media_type, cache))
                return
            self._make_folder(posixpath.dirname(there))
            if self._protocol == "webdav":
                self._system.put_file(str(path), there)  # PUT replaces a file as a whole
                return
            part = f"{posixpath.dirname(there)}/.{posixpath.basename(name)[:80]}.part"
            try:
                self._system.put_file(str(path), part)
                self._system.mv(part, there)
            except BaseException:
                with suppress(Exception):
                    self._system.rm_file(part)
                raise
        except Exception as error:
            raise self._failure(f"can't put {name!r} at", error) from error

    def size(self, name: str) -> int:
        """Return the size of *name* there in bytes, -1 if it is missing or its size can't be read."""
        try:
            return int(self._system.size(f"{self._root}/{name}"))
        except Exception:  # noqa: BLE001 -- each file system has errors of its own, and all mean the same here
            return -1

    def delete(self, name: str) -> None:
        """Delete *name* there, and its folder if that is now empty; a missing file is no error. Raises OutputError."""
        there = f"{self._root}/{name}"
        try:
            with suppress(FileNotFoundError):
                self._system.rm_file(there)
        except Exception as error:
            raise self._failure(f"can't delete {name!r} at", error) from error
        if "/" in name and self._protocol not in _HEADERS:
            with suppress(Exception):  # a folder that is not empty stays
                self._system.rmdir(posixpath.dirname(there))

    def _make_folder(self, folder: str) -> None:
        if folder and folder not in self._folders:
            self._system.makedirs(folder, exist_ok=True)
            self._folders.add(folder)

    def _failure(self, what: str, error: Exception) -> OutputError:
        if isinstance(error, OutputError):
            return error
        return OutputError(f"{what} {self.url!r}", f"{redact(reason_of(error))}; run again, and it goes on")


def open_target(url: str) -> Target:
    """Return the target at *url*: ``s3://``, ``sftp://``, ``webdav(s)://``, any other of fsspec's, or a folder's path.

    Raises ConfigError if a package is missing or *url* is wrong, OutputError if the place can't be reached.
    """
    try:
        import fsspec
    except ModuleNotFoundError as error:
        raise ConfigError(f"writing to {redact(url)!r} needs 'fsspec'", name_install("publish")) from error
    scheme = url.partition("://")[0].lower() if "://" in url else "file"
    if scheme == "file" and url.partition(":")[0].lower() in _OURS and ":" in url:
        raise ConfigError(
            f"no way to write to {redact(url)!r}",
            "an address has two strokes after the colon, as in s3://bucket/path",
        )
    try:
        if scheme in _WEBDAV:
            return Target(url, *_open_webdav(url, _WEBDAV[scheme]))
        options = _sftp_options(url) if scheme in {"sftp", "ssh"} else {}
        system, root = fsspec.core.url_to_fs(
            url, skip_instance_cache=True, **options
        )  # keys may have changed
    except ImportError as error:
        way_out = name_install("publish") if scheme in _OURS else str(error)
        raise ConfigError(f"can't write to {redact(url)!r}", way_out) from error
    except ValueError as error:
        raise ConfigError(f"no way to write to {redact(url)!r}", redact(str(error))) from error
    except Exception as error:
        raise OutputError(f"can't reach {redact(url)!r}", redact(reason_of(error))) from error
    return Target(url, system, str(root))


def _open_webdav(url: str, scheme: str) -> tuple[Any, str]:
    """Return the file system at a WebDAV address, and its root; user and password as in *url* or the environment."""
    from webdav4.fsspec import WebdavFileSystem

    parts = urlsplit(url)
    place = parts.netloc.rpartition("@")[2]
    base = urlunsplit((scheme, place, parts.path, "", ""))
    name, password = parts.username or os.environ.get(USER), parts.password or os.environ.get(PASSWORD)
    return WebdavFileSystem(base, auth=(name, password or "") if name else None, trust_env=False), ""


def _sftp_options(url: str) -> dict[str, Any]:
    """Return fsspec's options for SFTP: known hosts only; user and password from the environment if not in *url*."""
    import paramiko

    class KnownHosts(paramiko.MissingHostKeyPolicy):
        """Refuses a host whose key is not in ~/.ssh/known_hosts: it may be an impostor."""

        def missing_host_key(self, client: object, hostname: str, key: "paramiko.PKey") -> None:  # noqa: ARG002 -- paramiko's signature
            path = Path("~/.ssh/known_hosts").expanduser()
            known = paramiko.HostKeys(str(path)) if path.exists() else paramiko.HostKeys()
            if not known.check(hostname, key):
                raise ConnectionError(
                    f"the host key of {hostname!r} is not in {path}: connect once with ssh, and compare it"
                )

    options: dict[str, Any] = {"host_key_policy": KnownHosts(), "timeout": 20}
    if not urlsplit(url).password and os.environ.get(PASSWORD):
        options["password"] = os.environ[PASSWORD]
    if not urlsplit(url).username and os.environ.get(USER):
        options["username"] = os.environ[USER]
    return options
