"""Read the article of a feed's item: from the feed itself, or from the page that it links to."""

from html import escape

from msgspec.structs import replace

from vorleser import ingest
from vorleser.article import Article
from vorleser.config import Config
from vorleser.errors import SourceError, UnavailableError
from vorleser.ingest.feed import Feed, FeedItem, is_usable, is_whole, without_more


def _language(text: str, feed: str) -> str:
    """Return the language of a *text*: a German one's as the *feed* has it, where that is German, too (de-AT)."""
    return feed if text == "de" and feed.lower().startswith("de") else text


def read_item(item: FeedItem, found: Feed, content: str, config: Config, *, is_last: bool) -> Article:
    """Return an item's article, from the feed or the linked page; its id is the item's, so that edits are updates.

    Where the page can't be read, a shorter text that the feed holds stands for it; a page whose server is out of
    reach is tried again first.
    """
    if content == "feed" or (content == "auto" and is_whole(item)) or not item.link:
        written = _read_content(item, found, config)
    else:
        try:
            written = ingest.read_article(ingest.load(item.link, config.ingest), config.ingest)
        except SourceError as error:
            passing = isinstance(error, UnavailableError) and not is_last
            if content != "auto" or passing or not is_usable(item):
                raise
            written = _read_content(item, found, config)
            note = f"the text is the feed's, since its page can't be read: {error.what}"
            written = replace(written, notes=(*written.notes, note))
    known = written.metadata
    metadata = replace(
        known,
        title=known.title or item.title,
        authors=known.authors or item.authors or found.authors,
        date=known.date or item.date,
        url=item.link and (known.url or item.link),
        language=_language(known.language, found.language),
        section=known.section or item.section,
        id=item.id,
    )
    return replace(written, metadata=metadata)


def _read_content(item: FeedItem, found: Feed, config: Config) -> Article:
    """Return the article that the feed itself holds of an item."""
    text = without_more(item.content)
    text = text if "<" in text else f"<p>{text}</p>"
    inside = f"<article><h1>{escape(item.title)}</h1>{text}</article>"
    page = f"<!DOCTYPE html><html><body>{inside}</body></html>"
    address = item.link or found.url  # never a path: a feed names no file of this machine
    raw = ingest.Raw(address, page.encode(errors="replace"), "text/html", "utf-8")
    return ingest.read_article(raw, config.ingest)
