"""Callbacks: listed, sent again."""

from vorleser.desk import webhooks
from vorleser.desk.core import Desk
from vorleser.desk.http.problem import ProblemError
from vorleser.desk.http.route import ApiAnswer, ApiReply, Call, api
from vorleser.desk.model import DeliveryQuery
from vorleser.desk.store.keys import Scope
from vorleser.desk.webhooks import Delivery

_LIST = ApiAnswer("the deliveries", list[Delivery])
_ONE = ApiAnswer("the delivery", Delivery, status=202)


@api("GET /v1/deliveries", _LIST, scope=Scope.READ, query=DeliveryQuery)
def list_deliveries(desk: Desk, call: Call) -> ApiReply:
    """List the newest callbacks, and how far each is."""
    return ApiReply(body=webhooks.select_deliveries(desk.database, call.query.edition))


@api("POST /v1/deliveries/{id}/replay", _ONE, scope=Scope.CREATE)
def replay_delivery(desk: Desk, call: Call) -> ApiReply:
    """Send a callback again."""
    delivery = webhooks.replay(desk.database, call.path["id"])
    if delivery is None:
        raise ProblemError(404, "no-delivery", f"no delivery {call.path['id']!r}")
    return ApiReply(202, delivery)


ROUTES = (list_deliveries, replay_delivery)
