"""What listeners report from the pages of published editions."""

import time

from vorleser.desk.core import Desk
from vorleser.desk.http.principal import pages_of
from vorleser.desk.http.problem import ProblemError
from vorleser.desk.http.route import NO_CONTENT, ApiAnswer, ApiReply, Call, api
from vorleser.desk.model import ListenerReport, ReportInput
from vorleser.desk.store import editions, events
from vorleser.desk.store.keys import Scope

_MOST_REPORTS = 2000  # open ones
_LIST = ApiAnswer("the reports", list[ListenerReport])


@api("POST /v1/reports", NO_CONTENT, (403, 404, 503), public=True, body=ReportInput)
def take_report(desk: Desk, call: Call) -> ApiReply:
    """Take a report of a sentence that is wrongly said, from the page of a published edition."""
    if not desk.settings.reports:
        raise ProblemError(403, "reports-off", "this desk takes no reports")
    given: ReportInput = call.body
    record = editions.find_by_guid(desk.database, given.guid)
    if record is None or not record.published:
        raise ProblemError(404, "no-edition", f"no published edition {given.guid!r}")
    row = (editions.new_id(), record.id, given.anchor, given.shown, given.note, time.time(), "open")
    with desk.database.change() as change:
        ((count,),) = change.execute("select count(*) from reports where state = 'open'").fetchall()
        if count >= _MOST_REPORTS:
            raise ProblemError(503, "reports-full", "too many reports wait already", {"Retry-After": "3600"})
        change.execute("insert into reports values (?, ?, ?, ?, ?, ?, ?)", row)
        events.add_event(change, record.id, "reported", {"shown": given.shown})
    return ApiReply(
        204, headers={"Access-Control-Allow-Origin": origin} if (origin := pages_of(desk)) else {}
    )


@api("GET /v1/reports", _LIST, scope=Scope.REVIEW)
def list_reports(desk: Desk, _call: Call) -> ApiReply:
    """List what listeners reported and nobody has dealt with yet."""
    rows = desk.database.rows("select * from reports where state = 'open' order by created desc limit 500")
    return ApiReply(body=[ListenerReport(*row) for row in rows])


@api("POST /v1/reports/{id}/done", NO_CONTENT, scope=Scope.REVIEW)
def settle_report(desk: Desk, call: Call) -> ApiReply:
    """Say that a report is dealt with."""
    with desk.database.change() as change:
        changed = change.execute(
            "update reports set state = 'done' where id = ? and state = 'open'", (call.path["id"],)
        )
        found = changed.rowcount
    if not found:
        raise ProblemError(404, "no-report", f"no open report {call.path['id']!r}")
    return ApiReply(204)


ROUTES = (take_report, list_reports, settle_report)
