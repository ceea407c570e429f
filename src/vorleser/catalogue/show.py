"""What is known of the show as a whole."""

from urllib.parse import quote, urlsplit

import msgspec

from vorleser.characters import one_line, web
from vorleser.edition import Publication
from vorleser.errors import ConfigError


class Show(msgspec.Struct, frozen=True):
    """The publication whose feed is written; a page of the feed holds at most ``limit`` items, 0 for no bound."""

    publication: Publication
    limit: int = 0

    @property
    def name(self) -> str:
        """The show's name; a plain one where none is configured."""
        return one_line(self.publication.name) or "Artikel zum Hören"

    @property
    def description(self) -> str:
        """What the show is, within the 4,000 bytes that Apple takes."""
        said = one_line(self.publication.description) or f"{self.name}: vorgelesene Artikel."
        return said.encode()[:4000].decode(errors="ignore")

    def address(self, *parts: str) -> str:
        """Return the absolute URL of what lies at *parts*, each a path with ``/``, below the base URL."""
        return "/".join((self.publication.url.rstrip("/"), *(quote(part) for part in parts if part != ".")))


def check_show(show: Show) -> Show:
    """Return *show* if a feed can be written for it; raises ConfigError where its base URL is missing or none."""
    way_out = (
        "set 'url' in the table [publication] of vorleser.toml, or give --url, e.g. https://example.org/audio"
    )
    url = show.publication.url
    if not url:
        raise ConfigError("the feed has no base URL", way_out)
    if not web(url) or urlsplit(url).query or urlsplit(url).fragment:
        raise ConfigError(f"{url!r} is no base URL", way_out)
    return show
