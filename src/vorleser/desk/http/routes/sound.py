"""What is heard and seen of an edition: sentences, files, previews."""

from collections.abc import Callable
from pathlib import Path

import msgspec
from msgspec.structs import replace

from vorleser.config import Config
from vorleser.desk.core import Desk, config_for, draft_folder
from vorleser.desk.http.problem import ProblemError
from vorleser.desk.http.route import (
    ApiAnswer,
    ApiReply,
    Call,
    api,
    check_alive,
    entity_tag,
    find_edition,
)
from vorleser.desk.model import PreviewRequest, SentenceList
from vorleser.desk.processes import ProcessLost
from vorleser.desk.review import Review, mark_unspoken
from vorleser.desk.store import editions
from vorleser.desk.store.editions import EditionRecord, EditionState
from vorleser.desk.store.keys import Scope
from vorleser.desk.work import REVIEW_FILE, name_sound, speak_line, speak_segments
from vorleser.normalize.lexicon import check_entries
from vorleser.publish import media_types
from vorleser.scripts import Segment

MP3 = "audio/mpeg"


@api(
    "GET /v1/editions/{id}/sentences",
    ApiAnswer("the sentences", SentenceList, headers=("ETag",)),
    (409, 410),
    scope=Scope.READ,
)
def list_sentences(desk: Desk, call: Call) -> ApiReply:
    """List an edition's sentences as shown and as they will be said, with what is doubtful in them."""
    record = check_alive(find_edition(desk, call))
    review = _review(desk, record)
    body = SentenceList(record.revision, review.article, mark_unspoken(review, record.error))
    return ApiReply(body=body, headers={"ETag": entity_tag(record)})


def _review(desk: Desk, record: EditionRecord) -> Review:
    """Return what was made of this revision, or could not be spoken; raises ProblemError as long as it is not made."""
    try:
        data = (draft_folder(desk, record) / REVIEW_FILE).read_bytes()
    except FileNotFoundError as error:
        raise ProblemError(409, "not-made", f"it is {record.state.value}, and not made yet") from error
    return msgspec.json.decode(data, type=Review)


def read_sentence(desk: Desk, call: Call) -> tuple[EditionRecord, Segment]:
    """Return the edition and the sentence that the path names, without its pause; raises ProblemError."""
    record = check_alive(find_edition(desk, call))
    segments = _review(desk, record).segments
    number = int(call.path["number"])
    if number >= len(segments):
        raise ProblemError(404, "no-sentence", f"no sentence {number}: there are {len(segments)}")
    return record, replace(segments[number], pause_ms=0)


def sentence_path(desk: Desk, segment: Segment, config: Config) -> Path:
    """Return where the sound of *segment* lies once it was asked for."""
    return desk.folder.cache / "sentences" / f"{name_sound((segment,), config)}.mp3"


@api(
    "GET /v1/editions/{id}/sentences/{number}/sound",
    ApiAnswer("the sentence", media_type=MP3),
    (409, 410, 503, 507),
    scope=Scope.READ,
)
def speak_sentence(desk: Desk, call: Call) -> ApiReply:
    """Speak one sentence; what was spoken before is there at once."""
    record, segment = read_sentence(desk, call)
    config = config_for(desk, record)
    path = sentence_path(desk, segment, config)
    if not path.exists():
        run_speaker(desk, speak_segments, (segment,), str(path), config, str(desk.folder.cache))
    return ApiReply(file=path, media_type=MP3, headers={"Cache-Control": "private, no-cache"})


@api(
    "POST /v1/preview",
    ApiAnswer("the line", media_type=MP3),
    (404, 503, 507),
    scope=Scope.REVIEW,
    body=PreviewRequest,
)
def preview_line(desk: Desk, call: Call) -> ApiReply:
    """Speak a line at once, with lexicon entries on trial."""
    asked: PreviewRequest = call.body
    for finding in check_entries(asked.entries):
        raise ProblemError(422, "lexicon-entry", f"{finding.word!r}: {finding.what}")
    record = EditionRecord("", EditionState.REVIEW, 0.0, 0.0)
    if asked.edition:
        found = editions.find(desk.database, asked.edition)
        if found is None:
            raise ProblemError(404, "no-edition", f"no edition {asked.edition!r}")
        record = found
    config = config_for(desk, record, asked.entries)
    path = desk.folder.cache / "sentences" / f"{name_sound((), config)}-{editions.new_id()}.mp3"
    run_speaker(desk, speak_line, asked.text, str(path), config, str(desk.folder.cache))
    data = path.read_bytes()
    path.unlink()
    return ApiReply(body=data, media_type=MP3)


def run_speaker(desk: Desk, function: Callable[..., None], *args: object) -> None:
    """Call *function*, one of those that speak, in the process that is kept for it; raises ProblemError if it dies."""
    try:
        desk.speaker.call(function, *args)
    except ProcessLost as error:
        raise ProblemError(503, "voice-lost", "the process that speaks has ended; try again") from error


@api(
    "GET /v1/editions/{id}/files/{name}",
    ApiAnswer("the file", media_type="*/*"),
    (410,),
    scope=Scope.READ,
    unlimited=True,
)
def send_file(desk: Desk, call: Call) -> ApiReply:
    """Send a file of an edition's draft: sound, page, transcript; ranges are answered."""
    record = check_alive(find_edition(desk, call))
    name = call.path["name"]
    folder = desk.folder.drafts / record.draft
    if record.made != record.revision or not _lies_in(folder, name):
        raise ProblemError(404, "no-file", f"no file {name!r} of edition {record.id!r}")
    kind = next((kind for suffix, kind in _types() if name.endswith(suffix)), "application/octet-stream")
    return ApiReply(file=folder / name, media_type=kind, headers={"Cache-Control": "private, no-cache"})


def _lies_in(folder: Path, name: str) -> bool:
    parts = name.split("/")
    if any(not part or part.startswith(".") or "\\" in part or "\x00" in part for part in parts):
        return False
    return (folder / name).is_file()


def _types() -> list[tuple[str, str]]:
    """Return suffixes and their media types, the longest first."""
    return sorted({**media_types(), ".json": "application/json"}.items(), key=lambda pair: -len(pair[0]))


ROUTES = (list_sentences, speak_sentence, send_file, preview_line)
