"""What is heard and seen of an edition: sentences, files, previews."""

from pathlib import Path

import msgspec

from vorleser.desk.core import Desk, config_for, draft_folder
from vorleser.desk.http.problem import ProblemError
from vorleser.desk.http.route import (
    ApiAnswer,
    ApiReply,
    ApiRoute,
    Call,
    check_alive,
    entity_tag,
    find_edition,
)
from vorleser.desk.model import PreviewRequest, SentenceList
from vorleser.desk.processes import ProcessLost
from vorleser.desk.review import Review
from vorleser.desk.store import editions
from vorleser.desk.store.editions import EditionRecord, EditionState
from vorleser.desk.store.keys import Scope
from vorleser.desk.work import REVIEW_FILE, name_sound, speak_line, speak_segments
from vorleser.normalize.lexicon import check_entries
from vorleser.publish import media_types

MP3 = "audio/mpeg"


def list_sentences(desk: Desk, call: Call) -> ApiReply:
    """List an edition's sentences as shown and as they will be said, with what is doubtful in them."""
    record = check_alive(find_edition(desk, call))
    review = _review(desk, record)
    body = SentenceList(record.revision, review.article, review.sentences)
    return ApiReply(body=body, headers={"ETag": entity_tag(record)})


def _review(desk: Desk, record: EditionRecord) -> Review:
    """Return what was made of this revision; raises ProblemError as long as it is not made."""
    if record.made != record.revision:
        raise ProblemError(409, "not-made", f"it is {record.state.value}, and not made yet")
    data = (draft_folder(desk, record) / REVIEW_FILE).read_bytes()
    return msgspec.json.decode(data, type=Review)


def speak_sentence(desk: Desk, call: Call) -> ApiReply:
    """Speak one sentence; what was spoken before is there at once."""
    record = check_alive(find_edition(desk, call))
    segments = _review(desk, record).segments
    number = int(call.path["number"])
    if number >= len(segments):
        raise ProblemError(404, "no-sentence", f"no sentence {number}: there are {len(segments)}")
    wanted = (msgspec.structs.replace(segments[number], pause_ms=0),)
    config = config_for(desk, record)
    path = desk.folder.cache / "sentences" / f"{name_sound(wanted, config)}.mp3"
    if not path.exists():
        _speak(desk, speak_segments, wanted, str(path), config, str(desk.folder.cache))
    return ApiReply(file=path, media_type=MP3, headers={"Cache-Control": "private, no-cache"})


def preview(desk: Desk, call: Call) -> ApiReply:
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
    _speak(desk, speak_line, asked.text, str(path), config, str(desk.folder.cache))
    data = path.read_bytes()
    path.unlink()
    return ApiReply(body=data, media_type=MP3)


def _speak(desk: Desk, function: object, *args: object) -> None:
    try:
        desk.speaker.call(function, *args)  # type: ignore[arg-type] # one of work's functions
    except ProcessLost as error:
        raise ProblemError(503, "voice-lost", "the process that speaks has ended; try again") from error


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


_ONE = "/v1/editions/{id}"

ROUTES = (
    ApiRoute(
        method="GET",
        path=f"{_ONE}/sentences",
        name="list_sentences",
        summary="List sentences as shown and as said, with doubts",
        handler=list_sentences,
        scope=Scope.READ,
        answers={200: ApiAnswer("the sentences", SentenceList, headers=("ETag",))},
        problems=(404, 409, 410),
    ),
    ApiRoute(
        method="GET",
        path=f"{_ONE}/sentences/{{number}}/sound",
        name="speak_sentence",
        summary="Speak a sentence",
        handler=speak_sentence,
        scope=Scope.READ,
        answers={200: ApiAnswer("the sentence", media_type=MP3)},
        problems=(404, 409, 410, 503, 507),
    ),
    ApiRoute(
        method="GET",
        path=f"{_ONE}/files/{{name}}",
        name="get_file",
        summary="Get a file of an edition",
        handler=send_file,
        scope=Scope.READ,
        unlimited=True,
        answers={200: ApiAnswer("the file", media_type="*/*")},
        problems=(404, 410),
    ),
    ApiRoute(
        method="POST",
        path="/v1/preview",
        name="preview",
        summary="Speak a line at once",
        handler=preview,
        scope=Scope.REVIEW,
        body=PreviewRequest,
        answers={200: ApiAnswer("the line", media_type=MP3)},
        problems=(404, 413, 415, 422, 503, 507),
    ),
)
