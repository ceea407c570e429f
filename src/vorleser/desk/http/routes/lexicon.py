"""The house lexicon: read, changed, each change undone."""

from vorleser.desk import lexicon
from vorleser.desk.core import Desk
from vorleser.desk.http.problem import ProblemError
from vorleser.desk.http.route import ApiAnswer, ApiReply, ApiRoute, Call
from vorleser.desk.lexicon import LexiconChange
from vorleser.desk.model import WordEntry, WordQuery
from vorleser.desk.store.keys import Scope
from vorleser.normalize.lexicon import LexiconEntry


def list_entries(desk: Desk, _call: Call) -> ApiReply:
    """List the entries of the house lexicon."""
    return ApiReply(body=lexicon.read_house(desk))


def put_entry(desk: Desk, call: Call) -> ApiReply:
    """Say how a word is said from now on, in everything that waits for review and all that comes."""
    told: WordEntry = call.body
    entry = LexiconEntry((told.word,), told.ipa, told.respelling, told.language, told.spoken)
    return ApiReply(body=lexicon.set_house_entry(desk, told.word, entry, call.principal.name))


def delete_entry(desk: Desk, call: Call) -> ApiReply:
    """Take a word out of the house lexicon."""
    word = call.query.word
    if not any(word in entry.words for entry in lexicon.read_house(desk)):
        raise ProblemError(404, "no-entry", f"no entry for {word!r}")
    return ApiReply(body=lexicon.set_house_entry(desk, word, None, call.principal.name))


def list_lexicon_changes(desk: Desk, _call: Call) -> ApiReply:
    """List what was changed, by whom, newest first."""
    return ApiReply(body=lexicon.list_changes(desk))


def undo(desk: Desk, call: Call) -> ApiReply:
    """Undo a change."""
    number = int(call.path["number"])
    if not any(each.id == number and not each.undone for each in lexicon.list_changes(desk)):
        raise ProblemError(404, "no-change", f"no change {number} that could be undone")
    return ApiReply(body=lexicon.undo_change(desk, number))


_CHANGE = ApiAnswer("the change", LexiconChange)

ROUTES = (
    ApiRoute(
        method="GET",
        path="/v1/lexicon",
        name="list_entries",
        summary="List the house lexicon",
        handler=list_entries,
        scope=Scope.READ,
        answers={200: ApiAnswer("its entries", list[LexiconEntry])},
    ),
    ApiRoute(
        method="PUT",
        path="/v1/lexicon",
        name="put_entry",
        summary="Set how a word is said",
        handler=put_entry,
        scope=Scope.REVIEW,
        body=WordEntry,
        answers={200: _CHANGE},
        problems=(413, 415, 422, 507),
    ),
    ApiRoute(
        method="DELETE",
        path="/v1/lexicon",
        name="delete_entry",
        summary="Take a word out of the house lexicon",
        handler=delete_entry,
        scope=Scope.REVIEW,
        query=WordQuery,
        answers={200: _CHANGE},
        problems=(404, 422, 507),
    ),
    ApiRoute(
        method="GET",
        path="/v1/lexicon/changes",
        name="list_changes",
        summary="List changes of the house lexicon",
        handler=list_lexicon_changes,
        scope=Scope.READ,
        answers={200: ApiAnswer("the changes", list[LexiconChange])},
    ),
    ApiRoute(
        method="POST",
        path="/v1/lexicon/changes/{number}/undo",
        name="undo_change",
        summary="Undo a change of the house lexicon",
        handler=undo,
        scope=Scope.REVIEW,
        answers={200: _CHANGE},
        problems=(404, 422, 507),
    ),
)
