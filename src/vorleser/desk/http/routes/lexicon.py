"""The house lexicon: read, changed, each change undone."""

from vorleser.desk import lexicon
from vorleser.desk.core import Desk
from vorleser.desk.http.problem import ProblemError
from vorleser.desk.http.route import ApiAnswer, ApiReply, Call, api
from vorleser.desk.lexicon import LexiconChange
from vorleser.desk.model import WordEntry, WordQuery
from vorleser.desk.store.keys import Scope
from vorleser.normalize.lexicon import LexiconEntry, clean_word

_CHANGE = ApiAnswer("the change", LexiconChange)
_LIST = ApiAnswer("its entries", list[LexiconEntry])


@api("GET /v1/lexicon", _LIST, scope=Scope.READ)
def list_entries(desk: Desk, _call: Call) -> ApiReply:
    """List the entries of the house lexicon."""
    return ApiReply(body=lexicon.read_house(desk))


@api("PUT /v1/lexicon", _CHANGE, (507,), scope=Scope.REVIEW, body=WordEntry)
def put_entry(desk: Desk, call: Call) -> ApiReply:
    """Say how a word is said from now on, in everything that waits for review and all that comes."""
    told: WordEntry = call.body
    word = told.word.strip()
    entry = LexiconEntry((word,), told.ipa, told.respelling, told.language, told.spoken)
    return ApiReply(body=lexicon.set_house_entry(desk, word, entry, call.principal.name))


@api("DELETE /v1/lexicon", _CHANGE, (404, 422, 507), scope=Scope.REVIEW, query=WordQuery)
def delete_entry(desk: Desk, call: Call) -> ApiReply:
    """Take a word out of the house lexicon."""
    word = call.query.word
    if not any(clean_word(word) in entry.words for entry in lexicon.read_house(desk)):
        raise ProblemError(404, "no-entry", f"no entry for {word!r}")
    return ApiReply(body=lexicon.set_house_entry(desk, word, None, call.principal.name))


@api("GET /v1/lexicon/changes", ApiAnswer("the changes", list[LexiconChange]), scope=Scope.READ)
def list_lexicon_changes(desk: Desk, _call: Call) -> ApiReply:
    """List what was changed, by whom, newest first."""
    return ApiReply(body=lexicon.list_changes(desk))


@api("POST /v1/lexicon/changes/{number}/undo", _CHANGE, (422, 507), scope=Scope.REVIEW)
def undo_lexicon_change(desk: Desk, call: Call) -> ApiReply:
    """Undo a change."""
    number = int(call.path["number"])
    if not any(each.id == number and not each.undone for each in lexicon.list_changes(desk)):
        raise ProblemError(404, "no-change", f"no change {number} that could be undone")
    return ApiReply(body=lexicon.undo_change(desk, number))


ROUTES = (list_entries, put_entry, delete_entry, list_lexicon_changes, undo_lexicon_change)
