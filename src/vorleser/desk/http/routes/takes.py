"""Takes of a sentence by a voice that says it differently each time: spoken, heard side by side, one of them chosen."""

import shutil
from pathlib import Path

from msgspec.structs import replace

from vorleser.desk.core import Desk, config_for
from vorleser.desk.http.problem import ProblemError
from vorleser.desk.http.route import ACCEPTED, ApiAnswer, ApiReply, Call, api, current_edition
from vorleser.desk.http.routes.editions import accept_reply
from vorleser.desk.http.routes.sound import MP3, read_sentence, run_speaker, sentence_path
from vorleser.desk.model import TakeLink
from vorleser.desk.store import editions
from vorleser.desk.store.keys import Scope
from vorleser.desk.work import choose_take, name_sound, speak_take
from vorleser.speak import engine_info

_PLACE = "/v1/editions/{id}/sentences/{number}/takes"
_LIST = ApiAnswer("the takes", list[TakeLink])
_MOST_TAKES = 20  # of one sentence


@api(f"GET {_PLACE}", _LIST, (409, 410), scope=Scope.READ)
def list_takes(desk: Desk, call: Call) -> ApiReply:
    """List the takes of a sentence besides the one in the edition."""
    return ApiReply(body=_links(call, _folder(desk, call)))


@api(f"POST {_PLACE}", replace(_LIST, status=201), (409, 410, 503, 507), scope=Scope.REVIEW)
def add_take(desk: Desk, call: Call) -> ApiReply:
    """Speak a sentence once more, as another take; the edition stays as it is."""
    record, segment = read_sentence(desk, call)
    config = config_for(desk, record)
    if not engine_info(config.speech.engine).generative:
        detail = f"the voice {config.speech.engine!r} says a sentence the same way each time"
        raise ProblemError(409, "one-take", detail)
    folder = _folder(desk, call)
    with desk.takes_lock:
        number = max(_numbers(folder), default=0) + 1
        if number > _MOST_TAKES:
            raise ProblemError(
                409, "enough-takes", f"there are {_MOST_TAKES} takes: choose one, or change the sentence"
            )
        run_speaker(desk, speak_take, segment, str(folder / str(number)), config)
    return ApiReply(201, _links(call, folder))


@api(
    f"GET {_PLACE}/{{take}}/sound",
    ApiAnswer("the take", media_type=MP3),
    (409, 410),
    scope=Scope.READ,
)
def play_take(desk: Desk, call: Call) -> ApiReply:
    """Send a take as MP3."""
    return ApiReply(file=_find(desk, call).with_suffix(".mp3"), media_type=MP3)


@api(f"POST {_PLACE}/{{take}}/choose", ACCEPTED, (409, 503, 507), scope=Scope.REVIEW, match="needed")
def choose(desk: Desk, call: Call) -> ApiReply:
    """Make a take the one in the edition: its next revision has it, and nothing else is spoken."""
    with desk.takes_lock:
        folder = _find(desk, call)
        record, segment = read_sentence(desk, call)
        config = config_for(desk, record)
        with desk.database.change() as change:
            current_edition(change, call)
        run_speaker(desk, choose_take, segment, str(folder), config, str(desk.folder.cache))
        sentence_path(desk, segment, config).unlink(missing_ok=True)
        with desk.database.change() as change:
            record = editions.change_edition(change, current_edition(change, call), "edited")
        shutil.rmtree(folder.parent, ignore_errors=True)
    return accept_reply(desk, record)


def _folder(desk: Desk, call: Call) -> Path:
    """Return the folder of a sentence's takes: a folder for each, with its MP3 beside it."""
    record, segment = read_sentence(desk, call)
    return desk.folder.cache / "takes" / name_sound((segment,), config_for(desk, record))


def _numbers(folder: Path) -> list[int]:
    return sorted(int(path.stem) for path in folder.glob("*.mp3"))


def _links(call: Call, folder: Path) -> list[TakeLink]:
    place = _PLACE.format_map(call.path)
    return [TakeLink(number, f"{place}/{number}/sound") for number in _numbers(folder)]


def _find(desk: Desk, call: Call) -> Path:
    found = _folder(desk, call) / call.path["take"]
    if not found.with_suffix(".mp3").is_file():
        raise ProblemError(404, "no-take", f"no take {call.path['take']} of this sentence")
    return found


ROUTES = (list_takes, add_take, play_take, choose)
