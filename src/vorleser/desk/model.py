"""What the API takes and gives: its OpenAPI description is written from these, and requests are decoded by them."""

from typing import Annotated

from msgspec import UNSET, Meta, Struct, UnsetType

from vorleser.article import Article, Role
from vorleser.desk.core import Desk, UploadStatus
from vorleser.desk.health import Trouble
from vorleser.desk.review import Sentence
from vorleser.desk.store.editions import EditionRecord, EditionState, SourceText, Tables
from vorleser.desk.webhooks import public_address
from vorleser.normalize.lexicon import LexiconEntry

ShortLine = Annotated[str, Meta(max_length=2000)]
WebAddress = Annotated[str, Meta(min_length=1, max_length=2000, pattern=r"^https?://[^\s]+$")]
SpokenLine = Annotated[str, Meta(min_length=1, max_length=2000, pattern=r"\S")]
Words = Annotated[str, Meta(min_length=1, pattern=r"\S")]
ONE_SOURCE = {"oneOf": [{"required": [name]} for name in ("url", "html", "markdown", "text", "article")]}


class Submission(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """An article to be made: exactly one of ``url``, ``html``, ``markdown``, ``text`` and ``article``.

    ``id`` names the article for ever, else its URL does; ``settings`` are tables and keys of vorleser.toml within what
    the owner allows; ``webhook`` is called when it is made, has failed, is published or withdrawn; ``publish`` has it
    published as soon as it is made, without review, so that the key must be one that may review and publish.
    """

    url: WebAddress | UnsetType = UNSET
    html: Words | UnsetType = UNSET
    markdown: Words | UnsetType = UNSET
    text: Words | UnsetType = UNSET
    article: Article | UnsetType = UNSET
    id: ShortLine = ""
    settings: Tables = {}
    webhook: ShortLine = ""
    publish: bool = False

    def source(self) -> SourceText | None:
        """Return what was sent, None where it is none or several."""
        kinds = {"text/html": self.html, "text/markdown": self.markdown, "text/plain": self.text}
        given = [
            SourceText(text=text, media_type=kind, id=self.id)
            for kind, text in kinds.items()
            if isinstance(text, str)
        ]
        given += [SourceText(url=self.url, id=self.id)] if isinstance(self.url, str) else []
        given += [SourceText(article=self.article, id=self.id)] if isinstance(self.article, Article) else []
        return given[0] if len(given) == 1 else None


class FileLink(Struct, frozen=True):
    """A file of an edition's draft, and where it is had."""

    name: str
    href: str


class EditionProgress(Struct, frozen=True):
    """How far an edition is: a stage of its making, steps done, and of how many."""

    stage: str
    done: int
    steps: int


class EditionView(Struct, frozen=True):
    """What is known of an edition.

    ``revision`` goes up with every change by a person, and is named in If-Match when one is made; ``version`` is the
    one that listeners see in the draft, ``published`` the public one, 0 for none.
    """

    id: str
    state: EditionState
    revision: int
    title: str
    guid: str
    version: int
    published: int
    created: float
    changed: float
    created_by: str
    duration_ms: int
    doubts: int
    files: tuple[FileLink, ...]
    progress: EditionProgress | None
    note: str
    error: str
    error_kind: str
    way_out: str
    url: str
    settings: Tables
    lexicon: tuple[LexiconEntry, ...]


class EditionPage(Struct, frozen=True):
    """A page of a list; ``next`` is the address of the next one, empty on the last."""

    editions: tuple[EditionView, ...]
    next: str


class EditionQuery(Struct, frozen=True, forbid_unknown_fields=True):
    """Which editions a list holds, and how many; ``after`` comes from the page before."""

    state: EditionState | None = None
    published: bool | None = None
    search: Annotated[str, Meta(max_length=200)] = ""
    by: Annotated[str, Meta(max_length=200)] = ""
    after: Annotated[str, Meta(max_length=60, pattern=r"^([0-9]{1,12}(\.[0-9]{1,9})?~[0-9a-z]{1,29})?$")] = ""
    limit: Annotated[int, Meta(ge=1, le=200)] = 50


class SentenceList(Struct, frozen=True):
    """An edition's article and sentences, as they are in this revision."""

    revision: int
    article: Article
    sentences: tuple[Sentence, ...]


class TakeLink(Struct, frozen=True):
    """A take of a sentence, and where it is heard."""

    number: int
    href: str


class BlockChange(Struct, frozen=True, forbid_unknown_fields=True):
    """What an editor changes of the block with that ``number``; what is null stays. ``text`` counts as a correction."""

    number: Annotated[int, Meta(ge=0, le=1_000_000)]
    role: Role | None = None
    read: bool | None = None
    text: Annotated[str, Meta(max_length=100_000)] | None = None


class EditionChange(Struct, frozen=True, forbid_unknown_fields=True):
    """What an editor changes of an edition; what is null stays. ``lexicon`` replaces the edition's own entries."""

    title: Annotated[str, Meta(min_length=1, max_length=500, pattern=r"\S")] | None = None
    blocks: Annotated[tuple[BlockChange, ...], Meta(max_length=10_000)] = ()
    lexicon: tuple[LexiconEntry, ...] | None = None
    settings: Tables | None = None


class Withdrawal(Struct, frozen=True, forbid_unknown_fields=True):
    """Why an edition is withdrawn, for its tombstone."""

    reason: Annotated[str, Meta(max_length=500)] = ""


class PreviewRequest(Struct, frozen=True, forbid_unknown_fields=True):
    """A line to be heard at once, with lexicon ``entries`` on trial, as in the ``edition`` with that id."""

    text: SpokenLine
    entries: Annotated[tuple[LexiconEntry, ...], Meta(max_length=20)] = ()
    edition: Annotated[str, Meta(max_length=40)] = ""


class WordEntry(Struct, frozen=True, forbid_unknown_fields=True):
    """How a ``word`` is said: as IPA, a German respelling, in another language, or in other words."""

    word: Annotated[str, Meta(min_length=1, max_length=200)]
    ipa: ShortLine = ""
    respelling: ShortLine = ""
    language: ShortLine = ""
    spoken: ShortLine = ""


class WordQuery(Struct, frozen=True, forbid_unknown_fields=True):
    """A word of the house lexicon."""

    word: Annotated[str, Meta(min_length=1, max_length=200)]


class EventQuery(Struct, frozen=True, forbid_unknown_fields=True):
    """The event after which to go on; a browser says it in the header Last-Event-ID by itself."""

    after: Annotated[int, Meta(ge=0, le=2**53)] | None = None


class DeliveryQuery(Struct, frozen=True, forbid_unknown_fields=True):
    """Deliveries of one edition, or of all."""

    edition: Annotated[str, Meta(max_length=40)] = ""


class ListenerReport(Struct, frozen=True):
    """A sentence that a listener found wrongly said; ``state`` is open or done."""

    id: str
    edition: str
    anchor: str
    shown: str
    note: str
    created: float
    state: str


class ReportInput(Struct, frozen=True, forbid_unknown_fields=True):
    """What a listener reports: the article's ``guid``, the sentence's ``anchor`` and text."""

    guid: Annotated[str, Meta(min_length=1, max_length=2000)]
    anchor: Annotated[str, Meta(max_length=40)] = ""
    shown: Annotated[str, Meta(max_length=1000)] = ""
    note: Annotated[str, Meta(max_length=500)] = ""


class SubscriberInput(Struct, frozen=True, forbid_unknown_fields=True):
    """Who gets a key for the private feeds: a name, for which a customer number will do."""

    name: Annotated[str, Meta(min_length=1, max_length=200, pattern=r"\S")]


class NewSubscriber(Struct, frozen=True):
    """A new subscriber, and the addresses of the private ``feeds``, which are shown only once."""

    id: str
    name: str
    feeds: tuple[str, ...]


class DownloadQuery(Struct, frozen=True, forbid_unknown_fields=True):
    """The first day of which downloads are listed, e.g. 2026-05-01; all if it is empty."""

    since: Annotated[str, Meta(pattern=r"^([0-9]{4}-[0-9]{2}-[0-9]{2})?$")] = ""


class Status(Struct, frozen=True):
    """What the desk says of itself and of the one who asks.

    ``voice`` is what speaks where an edition names none, ``voices`` are all that it may name; ``generative`` says that
    they say a sentence differently each time. ``upload`` is null where nothing is uploaded; ``counts`` says whether
    the desk counts downloads; ``troubles`` are what is wrong with the desk now.
    """

    version: str
    name: str
    scopes: tuple[str, ...]
    waiting: int
    review: bool
    reports: bool
    engine: str
    voice: str
    voices: tuple[str, ...]
    speed: float
    jingles: bool
    generative: bool
    settings: tuple[str, ...]
    upload: UploadStatus | None
    counts: bool
    troubles: tuple[Trouble, ...]


class Problem(Struct, frozen=True):
    """What went wrong, after RFC 9457."""

    type: str
    title: str
    status: int
    detail: str = ""


def view_edition(desk: Desk, record: EditionRecord) -> EditionView:
    """Return what is told of *record*."""
    progress = desk.progress.get(record.id)
    return EditionView(
        id=record.id,
        state=record.state,
        revision=record.revision,
        title=record.title,
        guid=record.guid,
        version=record.version,
        published=record.published,
        created=record.created,
        changed=record.changed,
        created_by=record.created_by,
        duration_ms=record.duration_ms,
        doubts=record.doubts,
        files=tuple(FileLink(name, f"/v1/editions/{record.id}/files/{name}") for name in record.files)
        if record.made == record.revision
        else (),
        progress=EditionProgress(*progress) if progress else None,
        note=record.note,
        error=record.error,
        error_kind=record.error_kind,
        way_out=record.way_out,
        url=public_address(desk, record),
        settings=record.settings,
        lexicon=record.lexicon,
    )


class SessionInput(Struct, frozen=True, forbid_unknown_fields=True):
    """A key, for a session of the review page."""

    key: Annotated[str, Meta(min_length=1, max_length=200)]
