"""Notify the WebSub hub of feeds that have changed and are public, so that subscribers learn of it within seconds."""

import logging
from collections.abc import Iterable

from vorleser.catalogue import Show
from vorleser.desk.core import Desk
from vorleser.errors import VorleserError
from vorleser.upload.hub import tell_hub

_logger = logging.getLogger(__name__)


def notify_hub(desk: Desk, feeds: Iterable[str]) -> None:
    """Notify the hub that is set, if any, of *feeds* by file name; if it fails, that is logged: clients ask anyway."""
    show = Show(desk.config.publication, settings=desk.config.feed)
    addresses = [show.address(name) for name in feeds]
    if not addresses or not show.settings.hub or not show.publication.url:
        return
    try:
        tell_hub(show.settings.hub, addresses)
    except VorleserError as error:
        _logger.warning("all is public, but %s", error)
