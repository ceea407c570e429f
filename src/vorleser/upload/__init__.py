"""A folder of editions goes to its public place: changed files first, seen there as clients get them, the feed last."""

from hashlib import sha256
from pathlib import Path

import msgspec

from vorleser import locks
from vorleser.errors import OutputError
from vorleser.progress import StageProgress, ignore_stages
from vorleser.upload.files import (
    LocalFile,
    UploadState,
    changed_files,
    list_files,
    note_missing,
    overdue,
)
from vorleser.upload.look import find_faults
from vorleser.upload.send import Sender
from vorleser.upload.target import open_target

__all__ = ["Place", "Upload", "UploadPlan", "open_target", "plan_upload", "upload"]

_MOST_NAMED = 20  # faults that are told one by one


class Place(msgspec.Struct, frozen=True):
    """What goes where: the files of ``folder`` to the target at ``url``, had at the base URL ``public`` afterwards.

    Where ``public`` is empty, nothing can be asked for. What is missing in the folder for ``grace_days`` is deleted.
    """

    folder: Path
    url: str
    public: str = ""
    grace_days: float = 7.0

    @property
    def state_path(self) -> Path:
        """Where it is kept what lies at the target."""
        return self.folder / f".vorleser-publish-{sha256(self.url.encode()).hexdigest()[:12]}"


class UploadPlan(msgspec.Struct, frozen=True):
    """What would be done: the files to be sent in their order, those to be deleted, how many stay as they are."""

    changed: tuple[LocalFile, ...]
    deleted: tuple[str, ...]
    unchanged: int


class Upload(msgspec.Struct, frozen=True):
    """What was done: files and bytes sent, files deleted, addresses at which a file was found right.

    ``feeds`` are the names of the feeds that are new there.
    """

    sent: int
    size: int
    deleted: int
    seen: int
    unchanged: int
    feeds: tuple[str, ...] = ()


def plan_upload(place: Place, now: str) -> UploadPlan:
    """Return what `upload` would do *now* (ISO 8601), and do nothing."""
    state = UploadState.read(place.state_path)
    files = list_files(place.folder, state)
    note_missing(files, state, now)
    changed = changed_files(files, state)
    gone = overdue(state, now, place.grace_days)
    return UploadPlan(tuple(changed), tuple(gone), len(files) - len(changed))


def upload(place: Place, now: str, progress: StageProgress = ignore_stages) -> Upload:
    """Send what has changed, and the feed once all that it names is right in public.

    *now*, in ISO 8601, dates what is missing. What was done is kept, so that a run that ends early goes on next time.
    Raises ConfigError, and OutputError where another run is at it, the target fails, or a public file is not as it
    should be: then the public feed is the old one.
    """
    with locks.hold(place.state_path) as free:
        if not free:
            raise OutputError(f"another run publishes {str(place.folder)!r}", "wait for its end")
        with Sender(place.folder, open_target(place.url), place.state_path, progress) as sender:
            return _upload(place, now, sender)


def _upload(place: Place, now: str, sender: Sender) -> Upload:
    state = sender.state
    files = list_files(place.folder, state)
    note_missing(files, state, now)
    changed = changed_files(files, state)
    sender.send([file for file in changed if not file.is_feed])
    seen = _look(place, [file for file in files if not file.is_feed], sender)
    for file in changed:
        if file.is_feed:
            sender.send([file])  # one after the other: the first page last of all
    seen += _look(place, [file for file in files if file.is_feed], sender)
    gone = overdue(state, now, place.grace_days)
    sender.delete(gone)
    size = sum(file.sent.size for file in changed)
    feeds = tuple(file.name for file in changed if file.is_feed)
    return Upload(len(changed), size, len(gone), seen, len(files) - len(changed), feeds)


def _look(place: Place, files: list[LocalFile], sender: Sender) -> int:
    """Ask for those of *files* that were not yet found right in public; raises OutputError that names the faults."""
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
