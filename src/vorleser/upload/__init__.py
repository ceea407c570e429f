"""Upload a folder of editions: send changed files, check them in public as clients get them, and send the feed last."""

import os
from hashlib import sha256
from pathlib import Path

import msgspec

from vorleser.catalogue import read_catalogue
from vorleser.catalogue.tombstones import read_tombstones
from vorleser.entry import ENTRY_SUFFIX
from vorleser.errors import ConfigError, OutputError
from vorleser.files import locks
from vorleser.runtime.progress import StageProgress, ignore_stages
from vorleser.text.characters import printable
from vorleser.upload.files import (
    LocalFile,
    UploadState,
    find_changed_files,
    list_local_files,
    note_missing,
    overdue,
)
from vorleser.upload.look import find_faults
from vorleser.upload.send import Sender
from vorleser.upload.target import open_target

__all__ = ["Place", "Upload", "UploadPlan", "open_target", "plan_upload", "upload"]

_MOST_NAMED = 20  # faults listed in the error; further ones are counted


class UploadPlace(msgspec.Struct, frozen=True):
    """Where to upload: the files of ``folder`` go to the target at ``url``, and are then public below ``public``.

    If the base URL ``public`` is empty, nothing is checked in public. Files missing in the folder for ``grace_days``
    are deleted at the target.
    """

    folder: Path
    url: str
    public: str = ""
    grace_days: float = 7.0

    @property
    def state_path(self) -> Path:
        """The file that records what lies at the target."""
        return self.folder / f".vorleser-publish-{sha256(printable(self.url).encode()).hexdigest()[:12]}"


class UploadPlan(msgspec.Struct, frozen=True):
    """What an upload would do: the files to send, in order, the names to delete, and how many files are unchanged."""

    changed: tuple[LocalFile, ...]
    deleted: tuple[str, ...]
    unchanged: int


class Upload(msgspec.Struct, frozen=True):
    """What an upload did: files and bytes (``size``) sent, files deleted, files ``seen`` to be right in public.

    ``feeds`` are the names of the feeds that were sent.
    """

    sent: int
    size: int
    deleted: int
    seen: int
    unchanged: int
    feeds: tuple[str, ...] = ()


def plan_upload(place: UploadPlace, now: str) -> UploadPlan:
    """Return what `upload` would do *now* (ISO 8601), without doing it; raises ConfigError if the target is wrong."""
    check_apart(place)
    state = UploadState.read(place.state_path)
    files = _list_files(place, state)
    note_missing(files, state, now)
    changed = find_changed_files(files, state)
    gone = overdue(state, now, place.grace_days)
    return UploadPlan(tuple(changed), tuple(gone), len(files) - len(changed))


def upload(place: UploadPlace, now: str, progress: StageProgress = ignore_stages) -> Upload:
    """Send changed files, check them in public, then send the feed, and delete files missing for too long.

    *now*, in ISO 8601, dates files found missing. The state is kept, so that the next run continues an interrupted one.
    Raises ConfigError if the target can't be opened, or lies in the folder; OutputError if another run is uploading,
    the target fails, or a public file is wrong. If a file other than a feed is wrong, no feed has been replaced.
    """
    check_apart(place)
    with locks.hold(place.state_path) as free:
        if not free:
            raise OutputError(f"another run publishes {str(place.folder)!r}", "wait for its end")
        with Sender(place.folder, open_target(place.url), place.state_path, progress) as sender:
            return _upload(place, now, sender)


def check_apart(place: UploadPlace) -> None:
    """Raise ConfigError if no target is named, or if it lies in the folder: the next upload would send it, too."""
    if not place.url:
        raise ConfigError(
            "no place to publish to is named", "s3://bucket/path, sftp://host/path, or a folder"
        )
    scheme, apart, path = place.url.rpartition("://")
    if apart and scheme.lower() not in {"file", "local"}:
        return
    if Path(os.path.realpath(path)).is_relative_to(os.path.realpath(place.folder)):
        raise ConfigError(
            f"{place.url!r} lies in the folder that is sent there", "name a place outside of it"
        )


def _upload(place: UploadPlace, now: str, sender: Sender) -> Upload:
    state = sender.state
    files = _list_files(place, state)
    note_missing(files, state, now)
    changed = find_changed_files(files, state)
    sender.send([file for file in changed if not file.is_feed])
    seen = _look(place, [file for file in files if not file.is_feed], sender)
    for file in changed:
        if file.is_feed:
            sender.send([file])  # one by one, so that the feed's first page comes last of all
    seen += _look(place, [file for file in files if file.is_feed], sender)
    gone = overdue(state, now, place.grace_days)
    sender.delete(gone)
    size = sum(file.sent.size for file in changed)
    feeds = tuple(file.name for file in changed if file.is_feed)
    return Upload(len(changed), size, len(gone), seen, len(files) - len(changed), feeds)


def _list_files(place: UploadPlace, state: UploadState) -> list[LocalFile]:
    """Return the files to upload in their order, without those of withdrawn editions that were made again."""
    files = list_local_files(place.folder, state)
    if not any(stone.withdrawn for stone in read_tombstones(place.folder)):
        return files
    returned = {
        f"{one.folder}/{name}".removeprefix("./")
        for one in read_catalogue(place.folder).returned
        for name in (f"{one.stem}{ENTRY_SUFFIX}", one.mp3, *one.files)
    }
    return [file for file in files if file.name not in returned]


def _look(place: UploadPlace, files: list[LocalFile], sender: Sender) -> int:
    """Check those of *files* not yet seen to be right in public, and return their number.

    Raises OutputError with the faults if there are any.
    """
    if not place.public:
        return 0
    wanted = [file for file in files if not sender.state.sent[file.name].seen]
    faults = []
    for number, (file, fault) in enumerate(find_faults(place.folder, place.public, wanted), 1):
        if fault:
            faults.append(fault)
        else:
            sender.mark_seen(file)
        sender.progress("check", number, len(wanted))
    if faults:
        more = [f"and {len(faults) - _MOST_NAMED} more"] if len(faults) > _MOST_NAMED else []
        listed = "\n  ".join((*faults[:_MOST_NAMED], *more))
        raise OutputError("not all is right in public, and the feed there waits for it", f"\n  {listed}")
    return len(wanted)
