"""What a page says of its article: JSON-LD first, then Open Graph, then meta tags, then what readers see."""

import re
from collections.abc import Iterator
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from vorleser.article import Metadata
from vorleser.ingest.dates import iso
from vorleser.ingest.html.authors import find_authors, is_of_readers, names_person
from vorleser.ingest.html.json_ld import (
    find_article,
    read_article_body,
    read_json_ld,
    read_steps,
    read_texts,
)
from vorleser.ingest.html.roles import DATE_WORDS
from vorleser.ingest.html.societies import names_society
from vorleser.ingest.html.tree import of_all
from vorleser.text.regex import compile_late

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_WRITTEN = compile_late(r"(?:written by|(?:verfasst|geschrieben) von|autor(?:in)?)\W*", re.IGNORECASE)
_PARTS = 12  # elements in a line
_FIRST_PAGES = "1991"  # year; a line with an earlier day says when it happened
_BEFORE_DAY = compile_late(
    r"(?:[^|·•]{3,60}[|·•]\s|[^|·•\d]{3,40},\s(?:den\s|am\s)?|(?:artikel|beitrag|meldung|bericht)\svom\s"
    r"|(?:geschrieben|gepostet|verfasst|eingestellt)\sam\s|(?:by|von)\s[^|·•\d]{2,30}\s(?:on|am|[-–—])\s)(?=\d|\w{3,9}\.?\s\d)",
    re.IGNORECASE,
)
_MONTH = r"(?:jan|feb|mär|mar|apr|mai|may|jun|jul|aug|sep|okt|oct|nov|dez|dec)\w{0,6}\.?"
_SHORT_DAY = compile_late(
    rf"(?:\d{{1,2}}\s{_MONTH},?|{_MONTH}\s\d{{1,2}},)\s(?:19|20)\d\d\b(?=\W*$|\s?[|·•/]|,?\s\d\d?[:.]\d\d)",
    re.IGNORECASE,
)
_NEWS = compile_late(r"NewsArticle$|^Reportage|^LiveBlog")
_LEGAL_FORM = compile_late(r"\b(?:e\. ?V\.|e\. ?G\.|g?GmbH|mbH|AG|KG|KdöR)$")  # at the end of a sender's name
_COLLECTION = compile_late(r"(?:CollectionPage|SearchResultsPage)$")
_HOME = compile_late(r"\.?/|(?:\./|/)?index\.(?:html?|php)|https?://[^/]+/?")
_LETTERS = compile_late(r"\w+")
SUFFIX = compile_late(r"\s(?:[|·–—-]|::|»|«)\s")


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
        self._root = root
        self.objects = read_json_ld(root)
        self.data = find_article(self.objects)
        self.meta = _metas(root)
        self.name = self._site()
        self.url = self._url(root, url)
        self.language = self._language(root)
        self.titles = tuple(self._titles(root))
        self.sites = (self.name, *(SUFFIX.split(of_all(title))[-1] for title in root.iter("title")))

    def first(self, *names: str) -> str:
        """Return the first content of the first meta tag of *names* that there is."""
        return next((self.meta[name][0] for name in names if name in self.meta), "")

    def _site(self) -> str:
        return self.first("og:site_name", "application-name") or next(
            iter(read_texts(self.data.get("publisher"), "name")), ""
        )

    def _url(self, root: "HtmlElement", url: str) -> str:
        canonical = next(
            (link.get("href") or "" for link in root.iter("link") if link.get("rel") == "canonical"), ""
        )
        said = canonical or self.first("og:url") or next(iter(read_texts(self.data.get("url"))), "")
        return _on_the_web(url, said)

    def _language(self, root: "HtmlElement") -> str:
        html = root if root.tag == "html" else root.getroottree().getroot()
        said = (
            html.get("lang")
            or html.get("xml:lang")
            or next(iter(read_texts(self.data.get("inLanguage"), "alternateName")), "")
        )
        said = said or self.first("og:locale", "content-language", "dc.language", "language")
        tag = said.replace("_", "-").strip()
        return tag if re.fullmatch(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*", tag) else "de"

    def _titles(self, root: "HtmlElement") -> Iterator[str]:
        yield from read_texts(self.data.get("headline") or self.data.get("name"))[:1]
        for title in (self.first("og:title", "twitter:title", "dc.title"), *map(of_all, root.iter("title"))):
            if title:
                yield self._without_site(title)

    @cached_property
    def _home_names(self) -> frozenset[str]:
        """What links to the site's first page say, by their text or their picture."""
        links = (link for link in self._root.iter("a") if _HOME.fullmatch(link.get("href") or ""))
        said = (
            name for link in links for name in (of_all(link), *(i.get("alt") or "" for i in link.iter("img")))
        )
        return frozenset(name for name in said if name)

    def _without_site(self, title: str) -> str:
        """Return *title* without the site's name behind it, or before it where a link to the first page bears it."""
        parts = SUFFIX.split(title)
        if len(parts) < 2:
            return title
        if sited := self._count_site(parts):
            return title[title.index(parts[sited], len("".join(parts[:sited]))) :]
        site = re.sub(r"\W", "", self.name).lower()
        host = re.sub(
            r"\W", "", (urlsplit(self.url).hostname or "").removeprefix("www.").rpartition(".")[0]
        ).lower()
        last = re.sub(r"\W", "", parts[-1]).lower()
        known = parts[-1] in self._home_names or (
            bool(last) and (last in {site, host} or (bool(site) and (site in last or last in site)))
        )
        if known or names_society(parts[-1]) or (" | " in title and len(parts[-1]) < 30):
            return title[: title.rindex(parts[-1])].rstrip(" |·–—-:»«")
        return title

    def _count_site(self, parts: list[str]) -> int:
        """Return how many *parts* at a title's beginning name the site; a blog's headline leads home, too."""
        homes = {" ".join(_LETTERS.findall(name)) for name in self._home_names}
        said = [" ".join(_LETTERS.findall(part)) for part in parts]
        formed = _LEGAL_FORM.search(parts[0]) and not _LEGAL_FORM.search(parts[-1])
        named = names_society(parts[0]) and not names_society(parts[-1])
        if said[-1] not in homes and not self._is_headed(parts, 0):
            leading = (n for n in range(len(parts) - 1, 0, -1) if " ".join(said[:n]) in homes)
            if count := next(leading, 0):
                return count
        return int(bool(formed or named or self._is_headed(parts, 1)))

    def _is_headed(self, parts: list[str], said: int) -> bool:
        """Return whether the page's one h1 is part *said* of two, and no line below it is the other."""
        heads = [head for head in self._root.iter("h1") if of_all(head)]
        if len(parts) != 2 or len(heads) != 1 or of_all(heads[0]) != parts[said] or _leads(heads[0]):
            return False
        return not heads[0].xpath("following::*[not(*)][normalize-space() = $other]", other=parts[1 - said])

    def authors(self) -> tuple[str, ...]:
        """Return the article's authors."""
        said = self.data.get("author") or self.data.get("creator")
        names = ("author", "article:author", "dc.creator", "citation_author")
        metas = [self.meta[name] for name in names if name in self.meta]
        found = find_authors(self._root, said, next(iter(metas), []) or self._read_labelled_author())
        if said:
            return found
        others = tuple(name for name in found if name not in self.sites or names_person([name], None))
        return others if any(metas) else tuple(name for name in found if name not in self.sites) or found

    def _read_labelled_author(self) -> list[str]:
        """Return who wrote as shown when the page is shared, with a label (Verfasst von)."""
        labels = ((self.first(f"twitter:label{n}"), self.first(f"twitter:data{n}")) for n in (1, 2))
        return [name for said, name in labels if name and _WRITTEN.fullmatch(said)]

    def date(self) -> str:
        """Return when the article appeared, as ISO 8601, '' if the page does not say."""
        said = [
            *read_texts(self.data.get("datePublished") or self.data.get("dateCreated")),
            *(
                text
                for item in self.objects
                for text in read_texts(item.get("datePublished"))[:1]
                if not self.data
            ),
            self.first(
                "article:published_time",
                "date",
                "datepublished",
                "dc.date.issued",
                "dc.date",
                "dcterms.created",
            ),
            self.first("parsely-pub-date", "publish-date", "pubdate", "sailthru.date"),
            *(
                element.get("datetime") or of_all(element)
                for element in self._root.iter("time")
                if not is_of_readers(element)
            ),
        ]
        return next((day for value in said if value and (day := iso(value))), "") or self._find_dated_line()

    def _find_dated_line(self) -> str:
        """Return the day in the first short line that only says when."""
        for element in self._root.iter("p", "span", "div"):
            if len(element) > 2 or next(islice(element.iter(), _PARTS, None), None) is not None:
                continue
            text = _BEFORE_DAY.sub("", of_all(element), count=1)
            dated = 8 <= len(text) <= 60 and (DATE_WORDS.match(text) or _SHORT_DAY.match(text))
            if dated and not is_of_readers(element) and (day := iso(text)) >= _FIRST_PAGES:
                return day
        return ""

    def image(self) -> str:
        """Return the article's picture as an absolute URL, empty where there is none."""
        said = [
            *read_texts(self.data.get("image"), "url", "contentUrl"),
            self.first("og:image", "og:image:url", "twitter:image"),
        ]
        found = next((value for value in said if value), "")
        return _on_the_web(self.url, found) if found else ""

    def metadata(self) -> Metadata:
        """Return the metadata without title and kicker, which are found in the page itself."""
        keywords = (
            read_texts(self.data.get("keywords"))
            or self.meta.get("news_keywords")
            or self.meta.get("keywords")
            or []
        )
        tags = (
            part.strip()
            for word in [*keywords, *self.meta.get("article:tag", [])]
            for part in word.split(",")
        )
        sections = [*read_texts(self.data.get("articleSection")), self.first("article:section", "section")]
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
            *read_texts(self.data.get("description")),
        ]
        return tuple(dict.fromkeys(filter(None, said)))

    def body(self) -> str:
        """Return the article's text in JSON-LD, '' if there is none or the page is for subscribers."""
        if self.is_locked():
            return ""
        text = self.data.get("articleBody")
        return read_article_body(text) if isinstance(text, str) else ""

    def steps(self) -> list[str]:
        """Return what the page's data say besides an article's text: steps, answers, descriptions."""
        return [] if self.is_locked() else read_steps(self.objects)

    def is_news(self) -> bool:
        """Return whether the page says that it is a newsroom's article."""
        return any(_NEWS.search(kind) for kind in read_texts(self.data.get("@type")))

    def is_collection(self) -> bool:
        """Return whether the page's data say that it lists others, and of no article that it is one."""
        kinds = (kind for item in self.objects for kind in read_texts(item.get("@type")))
        return not self.data and any(_COLLECTION.match(kind) for kind in kinds)

    def is_locked(self) -> bool:
        """Return whether the page says that it is for subscribers only."""
        free = self.data.get("isAccessibleForFree")
        tier = self.first("article:content_tier", "content_tier", "lp.article:content_tier")
        return str(free).lower() in {
            "false",
            "http://schema.org/false",
            "https://schema.org/false",
        } or tier in {"locked", "metered"}


def _leads(heading: "HtmlElement") -> bool:
    """Return whether a *heading* is a link, or stands in a header with others, as a site's name does."""
    return (
        next(heading.iter("a"), None) is not None
        or next(heading.iterancestors("header", "a"), None) is not None
    )


def _on_the_web(page: str, link: str) -> str:
    """Return where *link* leads from the address *page*; empty where that is not on the web, or no address at all."""
    try:
        joined = urljoin(page, link)
        return joined if urlsplit(joined).scheme in {"http", "https"} else ""
    except ValueError:  # brackets that are no IPv6 address
        return ""
