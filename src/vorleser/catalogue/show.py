"""The show: the publication and the settings of its feed."""

from urllib.parse import quote, urlsplit

import msgspec
from msgspec.structs import replace

from vorleser.edition import Publication
from vorleser.errors import ConfigError
from vorleser.feed_settings import FeedPart, FeedSettings, find_wrong_addresses
from vorleser.text.characters import one_line, web
from vorleser.text.regex import compile_late

_PART_NAME = compile_late(r"[a-z][a-z0-9-]{0,59}")


class Show(msgspec.Struct, frozen=True):
    """The publication whose feed is written; a page of the feed holds at most ``limit`` items, 0 for no bound.

    ``stem`` is the name of the feed's files without number and suffix. ``origin`` is the public base URL of a feed that
    only one subscriber gets, and empty for a public one.
    """

    publication: Publication
    limit: int = 0
    settings: FeedSettings = FeedSettings()
    stem: str = "feed"
    origin: str = ""

    @property
    def name(self) -> str:
        """The show's name; a plain one where none is configured."""
        return one_line(self.publication.name) or "Artikel zum Hören"

    @property
    def description(self) -> str:
        """The description of the show, cut to the 4,000 bytes that Apple allows."""
        said = one_line(self.publication.description) or f"{self.name}: vorgelesene Artikel."
        return said.encode()[:4000].decode(errors="ignore")

    def of_part(self, part: FeedPart) -> "Show":
        """Return the show of the feed of *part*, with a title and stem of its own."""
        title = (
            one_line(part.title) or f"{self.name}: {', '.join((*part.sections, *part.authors)) or part.name}"
        )
        return replace(
            self, publication=replace(self.publication, name=title), stem=f"{self.stem}-{part.name}"
        )

    def of_subscriber(self, base: str) -> "Show":
        """Return the show as one subscriber gets it: below the URL *base*, and with nobody else told of it."""
        private = replace(self.settings, prefix="", hub="")
        publication = replace(self.publication, url=base)
        return replace(self, publication=publication, settings=private, origin=self.publication.url or base)

    def address(self, *parts: str) -> str:
        """Return the absolute URL of *parts*, joined with ``/`` and quoted, below the base URL."""
        return "/".join((self.publication.url.rstrip("/"), *(quote(part) for part in parts if part != ".")))


def check_show(show: Show) -> Show:
    """Return *show* if a feed can be written for it; raises ConfigError if a URL or the name of a part is wrong."""
    way_out = (
        "set 'url' in the table [publication] of vorleser.toml, or give --url, e.g. https://example.org/audio"
    )
    url = show.publication.url
    if not url:
        raise ConfigError("the feed has no base URL", way_out)
    if not web(url) or urlsplit(url).query or urlsplit(url).fragment:
        raise ConfigError(f"{url!r} is no base URL", way_out)
    if wrong := next(find_wrong_addresses(show.settings), None):
        raise ConfigError(
            f"{wrong[1]!r} in the table [feed] is no web address", "write it as https://host/path"
        )
    names = [part.name for part in show.settings.parts]
    for name in names:
        if not _PART_NAME.fullmatch(name) or names.count(name) > 1:
            raise ConfigError(
                f"no feed can be called {name!r}",
                "small letters, digits and hyphens, a letter first, each once",
            )
    return show
