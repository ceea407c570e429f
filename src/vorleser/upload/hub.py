"""Notify a WebSub hub of changed feeds, so that subscribers learn of it within seconds."""

from collections.abc import Iterable

from vorleser.errors import OutputError
from vorleser.text.redaction import quote_address
from vorleser.upload.public import PublicHost


def tell_hub(hub: str, feeds: Iterable[str]) -> None:
    """Notify the WebSub *hub* that *feeds* (URLs) have changed; raises OutputError if it refuses or is down."""
    host = PublicHost()
    try:
        for feed in feeds:
            answer = host.post(hub, {"hub.mode": "publish", "hub.url": feed, "hub.topic": feed})
            if not 200 <= answer.status < 300:
                raise OutputError(
                    f"the hub {quote_address(hub)} answered {answer.status}",
                    "is it a WebSub hub, and this its address?",
                )
    finally:
        host.close()
