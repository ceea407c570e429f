"""Tell a WebSub hub which feeds have changed, so that subscribers learn of it within seconds."""

from collections.abc import Iterable

from vorleser.errors import OutputError
from vorleser.redaction import quote_address
from vorleser.upload.public import PublicHost


def tell_hub(hub: str, feeds: Iterable[str]) -> None:
    """Tell the WebSub *hub* that *feeds*, addresses, have changed; raises OutputError where it does not listen."""
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
