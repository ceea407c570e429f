"""What is published goes on to its public place, in a thread of its own, until all of it is there."""

import logging
import shutil
import threading
import time
from pathlib import Path
from urllib.parse import urlsplit

from msgspec.structs import replace

from vorleser import upload
from vorleser.config import Config
from vorleser.desk import webhooks
from vorleser.desk.core import Desk
from vorleser.desk.folder import DeskFolder
from vorleser.desk.notify_hub import notify_hub
from vorleser.desk.settings import DeskSettings, UploadSettings
from vorleser.desk.store import events
from vorleser.errors import ConfigError, OutputError, VorleserError, reason_of
from vorleser.runtime.machine import utc_now
from vorleser.text.redaction import redact

_logger = logging.getLogger(__name__)

_WAITS = (5.0, 30.0, 120.0, 600.0, 1800.0)
"""Seconds until an upload that failed is tried again; the last one for ever."""
_REST = 3600.0  # after which it looks without being asked: what was withdrawn may be due for deletion
_LONGEST = 400  # characters of what is said to be wrong


def check_target(folder: DeskFolder, desk_settings: DeskSettings, config: Config) -> None:
    """Raise ConfigError where what is published can't go to the target that is set, or must not."""
    settings, listeners = desk_settings.publish, desk_settings.listeners
    if not settings.to:
        return
    if listeners.private and not listeners.public and not listeners.teaser:
        raise ConfigError(
            "[listeners] in desk.toml is for subscribers only, and [publish] sends all to a public place",
            "take one of them out; or set 'teaser = 5' there, or 'public = true' if everybody may have all",
        )
    if settings.check and not config.publication.url:
        raise ConfigError(
            "[publish] in desk.toml checks the public files, and their address is not set",
            "set 'url' in [publication] of vorleser.toml, or 'check = false'",
        )
    target = Path(address_of(folder, settings))
    for place in (folder.published, folder.teasers, folder.upload):
        if "://" not in settings.to and (target == place or place in target.parents):
            raise ConfigError(
                f"[publish] in desk.toml leads into the desk's own folder {str(place)!r}",
                "name one outside of it",
            )


def address_of(folder: DeskFolder, settings: UploadSettings) -> str:
    """Return the target's address; a path begins at the desk's folder."""
    if urlsplit(settings.to).scheme and "://" in settings.to:
        return settings.to
    return str((folder.root / Path(settings.to).expanduser()).resolve())


def start_uploading(desk: Desk) -> list[threading.Thread]:
    """Upload in a thread of its own until the desk stops; where no target is set, nothing waits for one."""
    if not desk.settings.publish.to:
        webhooks.release(desk, webhooks.list_held(desk.database))
        return []
    thread = threading.Thread(target=_upload_forever, args=(desk,), daemon=True)
    thread.start()
    return [thread]


def _upload_forever(desk: Desk) -> None:
    """Upload at the start, and whenever something was published or withdrawn: what comes meanwhile goes together."""
    failures = 0
    while not desk.stopping.is_set():
        desk.upload_wanted.clear()
        fault = _find_fault(desk)
        if desk.stopping.is_set():
            return
        _tell(desk, fault)
        if fault:
            desk.stopping.wait(_WAITS[min(failures, len(_WAITS) - 1)])
            failures += 1
        else:
            failures = 0
            desk.upload_wanted.wait(_REST)


def _find_fault(desk: Desk) -> str:
    """Upload once; return what is wrong in one line, empty where everything is there."""
    try:
        upload_once(desk)
    except VorleserError as error:
        fault = str(error)
    except Exception as error:  # noqa: BLE001 -- whatever a store's package raises: it is told, and tried again
        fault = reason_of(error) or type(error).__name__
    else:
        return ""
    return " ".join(redact(fault).split())[:_LONGEST]


def upload_once(desk: Desk) -> upload.Upload:
    """Upload what is published now, and release the callbacks that wait for it.

    Raises ConfigError or OutputError; then the public feed is the old one, and the callbacks go on waiting.
    """

    def stop_early(_stage: str, _done: int, _steps: int) -> None:
        if desk.stopping.is_set():
            raise OutputError("the desk stops", "start it again, and the upload goes on")

    settings = desk.settings.publish
    with desk.publishing:
        held = webhooks.list_held(desk.database)
        _copy_public(desk.public, desk.folder.upload)
    place = upload.UploadPlace(
        desk.folder.upload,
        address_of(desk.folder, settings),
        desk.config.publication.url if settings.check else "",
        settings.grace_days,
    )
    done = upload.upload(place, utc_now(), stop_early)
    webhooks.release(desk, held)
    notify_hub(desk, done.feeds)
    return done


def _copy_public(public: Path, target: Path) -> None:
    """Make *target* what *public* is now, by links: what changes there meanwhile does not change here.

    What is public is only ever replaced, never written into, so a link keeps the old content.
    """
    target.mkdir(exist_ok=True)
    for old in target.iterdir():
        if old.is_dir():
            shutil.rmtree(old)
        elif not old.name.startswith("."):  # hidden is what the upload remembers
            old.unlink()
    hidden = shutil.ignore_patterns(".*")
    shutil.copytree(public, target, ignore=hidden, copy_function=_link, dirs_exist_ok=True)


def _link(source: str, target: str) -> None:
    try:
        Path(target).hardlink_to(source)
    except OSError:  # a file system without links
        shutil.copy2(source, target)


def _tell(desk: Desk, fault: str) -> None:
    """Keep how the upload went for those who ask, and have those who listen know it."""
    if fault:
        _logger.warning("upload: %s", fault)
    before = desk.upload
    desk.upload = replace(before, error=fault, last=before.last if fault else time.time())
    try:
        with desk.database.change() as change:
            events.add_event(change, "", "upload failed" if fault else "uploaded", {})
    except VorleserError as error:
        _logger.warning("%s", error)
