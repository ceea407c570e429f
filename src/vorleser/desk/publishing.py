"""Publish and withdraw editions: the folder ``published`` with its feed and index page."""

import shutil
import threading
import time
from contextlib import ExitStack
from pathlib import Path

from msgspec.structs import replace

from vorleser import catalogue
from vorleser.catalogue.show import check_show
from vorleser.desk import webhooks
from vorleser.desk.core import Desk
from vorleser.desk.notify_hub import notify_hub
from vorleser.desk.store import editions, jobs
from vorleser.desk.store.editions import EditionRecord, EditionState
from vorleser.desk.work import TEASER_FOLDER
from vorleser.entry import ENTRY_SUFFIX
from vorleser.errors import OutputError, VorleserError
from vorleser.files import atomic
from vorleser.publish import naming, places
from vorleser.publish.format import chunks
from vorleser.runtime.machine import utc_now


class DraftGoneError(OutputError):
    """What is to be published is no longer there, or was never made."""


def publish_record(desk: Desk, record: EditionRecord) -> EditionRecord:
    """Copy the draft of *record* to the published folder, all files at once; return the changed record.

    The caller holds ``desk.publishing`` since before it has looked at the record, so that it is no older one. Raises
    OutputError if the draft is gone or can't be copied; then the public files are unchanged.
    """
    draft = desk.folder.drafts / record.draft
    copies = [(draft, desk.folder.published / draft.name)]
    if desk.settings.listeners.teaser:
        copies.insert(0, (find_teaser(draft), desk.folder.teasers / draft.name))
    _copy_editions(copies)
    with desk.database.change() as change:
        now = editions.find_within(change, record.id) or record
        result = replace(now, published=record.version, place=draft.name, changed=time.time())
        if now.revision == record.revision:  # else somebody has changed it meanwhile, and that is made next
            result = replace(result, state=EditionState.PUBLISHED)
        editions.save(change, result, "published")
        webhooks.enqueue_delivery(desk, change, result, "edition.published")
    refresh_feed(desk)
    desk.upload_wanted.set()
    return result


def _copy_editions(copies: list[tuple[Path, Path]]) -> None:
    """Copy the files of each draft to its place, all at once, and delete what else was there; raises OutputError."""
    with ExitStack() as stack:
        for draft, place in copies:
            if not any(draft.glob("*.mp3")):
                raise DraftGoneError(
                    f"the draft {draft.name!r} has no sound", "have it made again: send it with PUT"
                )
            files = stack.enter_context(atomic.WholeSet(place, places.list_former(place)))
            for path in sorted(draft.rglob("*"), key=lambda path: path.name.endswith(ENTRY_SUFFIX)):
                if path.is_file() and not path.name.startswith("."):
                    files.add(path.relative_to(draft).as_posix(), chunks(path))


def find_teaser(draft: Path) -> Path:
    """Return the folder of the teaser made with *draft*; raises DraftGoneError if there is none."""
    found = next(iter((draft.parent / TEASER_FOLDER).glob("*/")), None)
    if found is None:
        raise DraftGoneError(
            f"{draft.name!r} has no teaser", "it was made before teasers were set: correct it, then publish"
        )
    return found


def publish_or_note(desk: Desk, made: EditionRecord) -> None:
    """Publish *made* as its client asked; an error is noted in the record, and a person may publish it later.

    What was changed, withdrawn or published meanwhile is left as it is.
    """
    with desk.publishing:
        record = editions.find(desk.database, made.id)
        if record is None or record.revision != made.revision or record.state is not EditionState.APPROVED:
            return
        try:
            publish_record(desk, record)
        except VorleserError as error:
            with desk.database.change() as change:
                now = editions.find_within(change, record.id) or record
                editions.save(change, replace(now, note=str(error)), "publishing failed")


def withdraw_record(desk: Desk, record: EditionRecord, reason: str) -> EditionRecord:
    """Withdraw *record* for good: write its tombstone, then delete its public files; return the changed record.

    The caller holds ``desk.publishing`` since before it has looked at the record.
    """
    for folder in (desk.folder.published, desk.folder.teasers):
        if record.published and (folder / record.place).is_dir():
            catalogue.withdraw(folder, record.place, utc_now(), reason)
    with desk.database.change() as change:
        now = editions.find_within(change, record.id) or record
        result = replace(
            now, state=EditionState.WITHDRAWN, revision=now.revision + 1, published=0, changed=time.time()
        )
        jobs.cancel(change, record.id)
        editions.save(change, result, "withdrawn")
        webhooks.drop_held(change, record.id)
        webhooks.enqueue_delivery(desk, change, result, "edition.withdrawn", public=record.published > 0)
    shutil.rmtree(desk.folder.drafts / record.id, ignore_errors=True)
    refresh_feed(desk)
    desk.upload_wanted.set()
    return result


def refresh_feed(desk: Desk) -> None:
    """Write feed and index page of the published editions if the show has a base URL; an error is kept as a fault."""
    publication = desk.config.publication
    if not publication.url:
        return
    try:
        show = check_show(catalogue.Show(publication, settings=desk.config.feed))
        for folder in dict.fromkeys((desk.folder.published, desk.public)):
            catalogue.catalogue(folder, show, utc_now())
        if desk.settings.listeners.public and not desk.settings.publish.to:
            names = (naming.FEED, *(f"feed-{part.name}.xml" for part in show.settings.parts))
            threading.Thread(target=notify_hub, args=(desk, names), daemon=True).start()
    except VorleserError as error:
        desk.note_fault("feed", str(error))
    else:
        desk.note_fault("feed", "")
