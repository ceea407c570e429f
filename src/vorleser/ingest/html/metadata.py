"""What a page says of its article: JSON-LD first, then Open Graph, then meta tags, then what readers see."""

import json
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from vorleser.article import Metadata
from vorleser.ingest.dates import iso
from vorleser.ingest.html.roles import BYLINE_WORDS, DATE_WORDS
from vorleser.ingest.html.tree import label, of_all

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_ARTICLES = re.compile(
    r"(?:\w*article|blogposting|liveblogposting|report|recipe|interview|review|\w*posting)$", re.IGNORECASE
)
SUFFIX = re.compile(r"\s(?:[|·–—-]|::|»|«)\s")
AUTHOR_CLASS = re.compile(
    r"(?:^|[\s_-])(?:authors?|autor(?:en)?|byline|verfasser)(?:line|zeile|name)?(?:$|[\s_-])", re.IGNORECASE
)
_LARGEST = 2_000_000  # characters of one JSON-LD script


def read_json_ld(root: "HtmlElement") -> dict[str, object]:
    """Return the JSON-LD object that describes the article, empty where there is none."""
    found = [*_objects(root)]
    return next((item for item in found if _is_article(item)), {})


def _objects(root: "HtmlElement") -> Iterator[dict[str, object]]:
    for script in root.iter("script"):
        if "ld+json" in (script.get("type") or "").lower() and script.text and len(script.text) < _LARGEST:
            source = re.sub(r"^\s*(?:<!--|//\s*<!\[CDATA\[)|(?:-->|//\s*\]\]>)\s*$", "", script.text.strip())
            try:
                yield from _flat(json.loads(source, strict=False), 0)
            except (ValueError, RecursionError):
                continue


def _flat(value: object, depth: int) -> Iterator[dict[str, object]]:
    if isinstance(value, list) and depth < 5:
        for item in value:
            yield from _flat(item, depth + 1)
    elif isinstance(value, dict) and depth < 5:
        yield value
        for key in ("@graph", "mainEntity", "mainEntityOfPage"):
            yield from _flat(value.get(key), depth + 1)


def _is_article(item: dict[str, object]) -> bool:
    return any(_ARTICLES.match(word) for word in _texts(item.get("@type")))


_ADDRESS = re.compile(r"@|://|\.[a-z]{2,3}\b")
_DESK = re.compile(
    r"redaktion|nachrichten|agentur|verlag|zeitung|news\b|gmbh|\bteam\b|\bonline\b|presse(?:stelle|dienst)",
    re.IGNORECASE,
)


def _texts(value: object, *keys: str) -> list[str]:
    """Return the words in a JSON-LD value: a text, an object's *keys*, or a list of either."""
    if isinstance(value, str):
        return [" ".join(_unescape(value).split())] if value.strip() else []
    if isinstance(value, list):
        return [word for item in value for word in _texts(item, *keys)]
    if isinstance(value, dict):
        return next((words for key in keys if (words := _texts(value.get(key)))), [])
    return []


def _unescape(value: str) -> str:
    from html import unescape  # small, but so is its use

    return re.sub(r"<[^>]{1,100}>", "", unescape(value))


def _bare(name: str) -> str:
    """Return a name without the word before it."""
    return re.sub(r"^(?:von|by|text:|autor(?:in)?:)\s+", "", name.strip(" |·,"), flags=re.IGNORECASE)


def _is_person(name: str) -> bool:
    """Return whether *name* can be somebody's: first name and surname, no address, no desk, agency or newspaper."""
    words = name.split()
    named = len(words) > 1 and all(word[:1].isalpha() for word in words) and not words[0].isupper()
    return named and not _ADDRESS.search(name) and not _DESK.search(name)


def _names_in(line: str) -> str:
    """Return the names in an author's line, without the place or the office behind them."""
    found = BYLINE_WORDS.fullmatch("Von " + _bare(line))
    return found["names"] if found else line


def _metas(root: "HtmlElement") -> dict[str, list[str]]:
    """Return the page's meta tags: lower-case name, property or itemprop to their contents."""
    found: dict[str, list[str]] = {}
    for meta in root.iter("meta"):
        content = " ".join((meta.get("content") or "").split())
        for name in {meta.get("property"), meta.get("name"), meta.get("itemprop")} - {None}:
            if content:
                found.setdefault(name.lower(), []).append(content)
    return found


class Page:
    """The answers of one page, asked before it is stripped; ``url`` is where it came from, if known."""

    def __init__(self, root: "HtmlElement", url: str) -> None:
        self.data = read_json_ld(root)
        self.meta = _metas(root)
        self.name = self._site()
        self.url = self._url(root, url)
        self.language = self._language(root)
        self.titles = tuple(self._titles(root))
        self._root = root

    def first(self, *names: str) -> str:
        """Return the first content of the first meta tag of *names* that there is."""
        return next((self.meta[name][0] for name in names if name in self.meta), "")

    def _site(self) -> str:
        return self.first("og:site_name", "application-name") or next(
            iter(_texts(self.data.get("publisher"), "name")), ""
        )

    def _url(self, root: "HtmlElement", url: str) -> str:
        canonical = next(
            (link.get("href") or "" for link in root.iter("link") if link.get("rel") == "canonical"), ""
        )
        said = canonical or self.first("og:url") or next(iter(_texts(self.data.get("url"))), "")
        return _on_the_web(url, said)

    def _language(self, root: "HtmlElement") -> str:
        html = root if root.tag == "html" else root.getroottree().getroot()
        said = (
            html.get("lang")
            or html.get("xml:lang")
            or next(iter(_texts(self.data.get("inLanguage"), "alternateName")), "")
        )
        said = said or self.first("og:locale", "content-language", "dc.language", "language")
        tag = said.replace("_", "-").strip()
        return tag if re.fullmatch(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*", tag) else "de"

    def _titles(self, root: "HtmlElement") -> Iterator[str]:
        yield from _texts(self.data.get("headline") or self.data.get("name"))[:1]
        for title in (self.first("og:title", "twitter:title", "dc.title"), *map(of_all, root.iter("title"))):
            if title:
                yield self._without_site(title)

    def _without_site(self, title: str) -> str:
        """Return *title* without the site's name behind it."""
        parts = SUFFIX.split(title)
        if len(parts) < 2:
            return title
        site = re.sub(r"\W", "", self.name).lower()
        host = re.sub(
            r"\W", "", (urlsplit(self.url).hostname or "").removeprefix("www.").rpartition(".")[0]
        ).lower()
        last = re.sub(r"\W", "", parts[-1]).lower()
        known = bool(last) and (last in {site, host} or (bool(site) and (site in last or last in site)))
        if known or (" | " in title and len(parts[-1]) < 30):
            return title[: title.rindex(parts[-1])].rstrip(" |·–—-:»«")
        return title

    def authors(self) -> tuple[str, ...]:
        """Return who wrote it."""
        names = _texts(self.data.get("author") or self.data.get("creator"), "name")
        names = (
            names
            or self.meta.get("author")
            or self.meta.get("article:author")
            or self.meta.get("dc.creator")
            or []
        )
        if not any(map(_is_person, names)):
            marked = [_names_in(of_all(found)) for found in self._marked("author")]
            names = marked if not names or any(map(_is_person, marked)) else names
        split = (part for name in names for part in re.split(r",\s|\sund\s|;\s", name))
        cleaned = (_bare(name) for name in split)
        return tuple(
            dict.fromkeys(name for name in cleaned if name and not _ADDRESS.search(name) and len(name) < 80)
        )

    def _marked(self, what: str) -> list["HtmlElement"]:
        """Return elements that say of themselves that they hold *what*, the innermost of the first."""
        path = f'//*[@rel="{what}" or @itemprop="{what}"]'
        found = [element for element in self._root.xpath(path) if of_all(element)]
        inner = found[0].xpath('.//*[@itemprop="name"]') if found else []
        return inner[:1] or found[:1] or self._named_author()

    def _named_author(self) -> list["HtmlElement"]:
        """Return the element whose class says that it is the author's line, if it reads like one."""
        for element in self._root.iter("p", "span", "div", "a", "address"):
            if AUTHOR_CLASS.search(label(element)) and BYLINE_WORDS.fullmatch(
                "Von " + _bare(of_all(element))
            ):
                return [element]
        return []

    def date(self) -> str:
        """Return when it appeared, as ISO 8601, empty where the page does not say."""
        said = [
            *_texts(self.data.get("datePublished") or self.data.get("dateCreated")),
            self.first(
                "article:published_time",
                "date",
                "datepublished",
                "dc.date.issued",
                "dc.date",
                "dcterms.created",
            ),
            self.first("parsely-pub-date", "publish-date", "pubdate", "sailthru.date"),
            *(element.get("datetime") or of_all(element) for element in self._root.iter("time")),
        ]
        return next((day for value in said if value and (day := iso(value))), "") or self._dated_line()

    def _dated_line(self) -> str:
        """Return the day in the first short line that only says when."""
        for element in self._root.iter("p", "span", "div"):
            text = of_all(element) if len(element) < 3 else ""
            if 8 <= len(text) <= 60 and DATE_WORDS.match(text) and (day := iso(text)):
                return day
        return ""

    def image(self) -> str:
        """Return the article's picture as an absolute URL, empty where there is none."""
        said = [
            *_texts(self.data.get("image"), "url", "contentUrl"),
            self.first("og:image", "og:image:url", "twitter:image"),
        ]
        found = next((value for value in said if value), "")
        return _on_the_web(self.url, found) if found else ""

    def metadata(self) -> Metadata:
        """Return all of it but title and kicker, which stand in the page itself."""
        keywords = (
            _texts(self.data.get("keywords"))
            or self.meta.get("news_keywords")
            or self.meta.get("keywords")
            or []
        )
        tags = (
            part.strip()
            for word in [*keywords, *self.meta.get("article:tag", [])]
            for part in word.split(",")
        )
        sections = [*_texts(self.data.get("articleSection")), self.first("article:section", "section")]
        return Metadata(
            title="",
            authors=self.authors(),
            date=self.date(),
            url=self.url,
            language=self.language,
            image=self.image(),
            summary=next(iter(self.summaries()), ""),
            keywords=tuple(dict.fromkeys(tag for tag in tags if tag)),
            section=next(filter(None, sections), ""),
        )

    def summaries(self) -> tuple[str, ...]:
        """Return what the page says its article is about, in each place where it says so."""
        said = [
            self.first("og:description"),
            self.first("description"),
            *_texts(self.data.get("description")),
        ]
        return tuple(dict.fromkeys(filter(None, said)))

    def body(self) -> str:
        """Return the article's text as JSON-LD has it, empty where it is not for everybody."""
        if self.locked():
            return ""
        text = self.data.get("articleBody")
        return _unescape(text) if isinstance(text, str) else ""

    def locked(self) -> bool:
        """Tell whether the page says that it is for subscribers only."""
        free = self.data.get("isAccessibleForFree")
        tier = self.first("article:content_tier", "content_tier", "lp.article:content_tier")
        return str(free).lower() in {
            "false",
            "http://schema.org/false",
            "https://schema.org/false",
        } or tier in {"locked", "metered"}


def _on_the_web(page: str, link: str) -> str:
    """Return where *link* leads from the address *page*; empty where that is not on the web, or no address at all."""
    try:
        joined = urljoin(page, link)
        return joined if urlsplit(joined).scheme in {"http", "https"} else ""
    except ValueError:  # brackets that are no IPv6 address
        return ""
