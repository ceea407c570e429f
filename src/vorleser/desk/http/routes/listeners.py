"""Who listens: subscribers of private feeds, and how often each edition was downloaded from this desk."""

import csv
import io

from vorleser.audience.downloads import DownloadCount, list_downloads
from vorleser.audience.subscribers import Subscriber, add_subscriber, list_subscribers, revoke_subscriber
from vorleser.catalogue import Show
from vorleser.catalogue.listings.feed import page_name
from vorleser.desk.core import Desk
from vorleser.desk.http.problem import ProblemError
from vorleser.desk.http.route import ApiAnswer, ApiReply, ApiRoute, Call
from vorleser.desk.model import DownloadQuery, NewSubscriber, SubscriberInput
from vorleser.desk.store.keys import Scope
from vorleser.serve.private import private_base


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


def show_subscribers(desk: Desk, _call: Call) -> ApiReply:
    """List the subscribers, the oldest first; revoked ones, too."""
    return ApiReply(body=list_subscribers(desk.folder.published))


def delete_subscriber(desk: Desk, call: Call) -> ApiReply:
    """Revoke a subscriber's key, at once."""
    identity = call.path["id"]
    if not any(one.id == identity and one.revoked is None for one in list_subscribers(desk.folder.published)):
        raise ProblemError(404, "no-subscriber", f"no subscriber {identity!r}")
    revoke_subscriber(desk.folder.published, identity)
    return ApiReply(204)


def show_downloads(desk: Desk, call: Call) -> ApiReply:
    """List the downloads of each edition and day, the newest day first."""
    return ApiReply(body=list_all_downloads(desk, call.query.since))


def list_all_downloads(desk: Desk, since: str) -> list[DownloadCount]:
    """Return the downloads of editions and of teasers, which have guids of their own, the newest day first."""
    found = [
        one
        for folder in (desk.folder.published, desk.folder.teasers)
        for one in list_downloads(folder, since)
    ]
    return sorted(found, key=lambda one: (one.day, one.count), reverse=True)


def show_downloads_as_csv(desk: Desk, call: Call) -> ApiReply:
    """List the downloads of each edition and day as CSV, for a spreadsheet."""
    out = io.StringIO()
    rows = csv.writer(out)
    rows.writerow(("day", "guid", "title", "count"))
    for one in list_all_downloads(desk, call.query.since):
        rows.writerow((one.day, _as_text(one.guid), _as_text(one.title), one.count))
    return ApiReply(body=out.getvalue().encode(), media_type="text/csv")


def _as_text(value: str) -> str:
    """Return *value* so that no spreadsheet takes it for a formula."""
    return f"'{value}" if value.startswith(("=", "+", "-", "@", "\t", "\r")) else value


ROUTES = (
    ApiRoute(
        method="POST",
        path="/v1/subscribers",
        name="create_subscriber",
        summary="Give somebody the private feeds",
        handler=create_subscriber,
        scope=Scope.PUBLISH,
        body=SubscriberInput,
        answers={201: ApiAnswer("the addresses", NewSubscriber)},
        problems=(409, 413, 415, 422, 507),
    ),
    ApiRoute(
        method="GET",
        path="/v1/subscribers",
        name="list_subscribers",
        summary="List subscribers",
        handler=show_subscribers,
        scope=Scope.PUBLISH,
        answers={200: ApiAnswer("the subscribers", list[Subscriber])},
    ),
    ApiRoute(
        method="DELETE",
        path="/v1/subscribers/{id}",
        name="revoke_subscriber",
        summary="Revoke a subscriber's key",
        handler=delete_subscriber,
        scope=Scope.PUBLISH,
        answers={204: ApiAnswer("done")},
        problems=(404,),
    ),
    ApiRoute(
        method="GET",
        path="/v1/downloads",
        name="list_downloads",
        summary="List downloads by edition and day",
        handler=show_downloads,
        scope=Scope.READ,
        query=DownloadQuery,
        answers={200: ApiAnswer("the counts", list[DownloadCount])},
    ),
    ApiRoute(
        method="GET",
        path="/v1/downloads.csv",
        name="list_downloads_as_csv",
        summary="List downloads as CSV",
        handler=show_downloads_as_csv,
        scope=Scope.READ,
        query=DownloadQuery,
        answers={200: ApiAnswer("the counts", media_type="text/csv")},
    ),
)
