"""Who listens: subscribers of private feeds, and how often each edition was downloaded from this desk."""

from vorleser.audience.downloads import DownloadCount, merge_downloads, to_csv
from vorleser.audience.subscribers import Subscriber, add_subscriber, list_subscribers, revoke_subscriber
from vorleser.catalogue import Show
from vorleser.catalogue.listings.feed import page_name
from vorleser.desk.core import Desk
from vorleser.desk.http.problem import ProblemError
from vorleser.desk.http.route import NO_CONTENT, ApiAnswer, ApiReply, Call, api
from vorleser.desk.model import DownloadQuery, NewSubscriber, SubscriberInput
from vorleser.desk.store.keys import Scope
from vorleser.serve.private import private_base

_COUNTS = ApiAnswer("the counts", list[DownloadCount])


@api(
    "POST /v1/subscribers",
    ApiAnswer("the addresses", NewSubscriber, status=201),
    (409, 507),
    scope=Scope.PUBLISH,
    body=SubscriberInput,
)
def create_subscriber(desk: Desk, call: Call) -> ApiReply:
    """Make a key for a subscriber, and tell the addresses of the private feeds; they can't be shown again."""
    if not desk.settings.listeners.private:
        raise ProblemError(
            409, "not-private", "this desk serves no subscribers: 'private' in [listeners] of desk.toml"
        )
    show = Show(desk.config.publication, settings=desk.config.feed)
    base = private_base(show)
    if not base:
        raise ProblemError(409, "no-address", "set 'url' in [publication], or 'private_url' in [feed]")
    folder = desk.folder.published
    if any(one.name == call.body.name and one.revoked is None for one in list_subscribers(folder)):
        raise ProblemError(409, "name-taken", f"there is a subscriber {call.body.name!r}")
    key = add_subscriber(folder, call.body.name)
    stems = (each.stem for each in (show, *map(show.of_part, show.settings.parts)))
    return ApiReply(
        201,
        NewSubscriber(key[:8], call.body.name, tuple(f"{base}/{key}/{page_name(1, stem)}" for stem in stems)),
    )


@api("GET /v1/subscribers", ApiAnswer("the subscribers", list[Subscriber]), scope=Scope.PUBLISH)
def list_all_subscribers(desk: Desk, _call: Call) -> ApiReply:
    """List the subscribers, the oldest first; revoked ones, too."""
    return ApiReply(body=list_subscribers(desk.folder.published))


@api("DELETE /v1/subscribers/{id}", NO_CONTENT, scope=Scope.PUBLISH)
def delete_subscriber(desk: Desk, call: Call) -> ApiReply:
    """Revoke a subscriber's key, at once."""
    identity = call.path["id"]
    if not any(one.id == identity and one.revoked is None for one in list_subscribers(desk.folder.published)):
        raise ProblemError(404, "no-subscriber", f"no subscriber {identity!r}")
    revoke_subscriber(desk.folder.published, identity)
    return ApiReply(204)


@api("GET /v1/downloads", _COUNTS, scope=Scope.READ, query=DownloadQuery)
def show_downloads(desk: Desk, call: Call) -> ApiReply:
    """List the downloads of each edition and day, the newest day first."""
    return ApiReply(body=_list_all(desk, call.query.since))


def _list_all(desk: Desk, since: str) -> list[DownloadCount]:
    """Return the downloads of editions and of teasers, which have guids of their own, the newest day first."""
    return merge_downloads((desk.folder.published, desk.folder.teasers), since)


@api(
    "GET /v1/downloads.csv",
    ApiAnswer("the counts", media_type="text/csv"),
    scope=Scope.READ,
    query=DownloadQuery,
)
def show_downloads_as_csv(desk: Desk, call: Call) -> ApiReply:
    """List the downloads of each edition and day as CSV, for a spreadsheet."""
    told = to_csv(_list_all(desk, call.query.since), "\r\n")
    return ApiReply(body=told.encode(), media_type="text/csv")


ROUTES = (create_subscriber, list_all_subscribers, delete_subscriber, show_downloads, show_downloads_as_csv)
