"""What a page says of its article, in places that differ from house to house."""

import pytest

from vorleser.ingest.html.metadata import Page
from vorleser.ingest.html.tree import close_headings, parse_html


def _page(head: str, body: str = "") -> Page:
    return Page(parse_html(f"<html><head>{head}</head><body>{body}</body></html>", "x.html"), "")


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("", "<p>Pressemitteilung | 18.11.2026 | Nr. 94/26</p>"),
        ("", "<div>Presse, 18. November 2026</div>"),
        ("", "<p>18 Nov 2026 | <a href='/hafen'>Hafen</a></p>"),
        ("", "<p>by Mara on November 18, 2026</p>"),
        ("", "<p>von Mara - 18.11.2026</p>"),
        ("", "<div>17. Februar 1926</div><div>18. November 2026</div>"),
        ("", "<div>09 Jan 2014 - 01 Jan 2017</div><div>18. November 2026</div>"),
        ("", "<div><small>Geschrieben am 18. November 2026 · Abgelegt unter Hafen</small></div>"),
        (
            "",
            "<p class='comment'>19. November 2026 <time>20.11.2026</time></p><p>18. November 2026</p>",
        ),
        (
            '<script type="application/ld+json">{"@type": "PodcastEpisode", "datePublished": "2026-11-18"}</script>',
            "",
        ),
    ],
)
def test_days_are_found(head: str, body: str) -> None:
    """A day may stand behind the kind of text, and with what is no article."""
    assert _page(head, body).date() == "2026-11-18"


def test_a_site_that_names_itself_is_no_author() -> None:
    """A meta tag that names the site as the author names nobody; a person whose site bears the name is one."""
    head = "<title>Der Hafen friert zu | {0}</title><meta name='author' content='{0}'>"
    assert _page(head.format("Hafenblick")).authors() == ()
    assert _page(head.format("Runa Feld")).authors() == ("Runa Feld",)


def test_a_label_for_sharing_names_the_author() -> None:
    """Publishing systems name who wrote in labels that are shown where a page is shared."""
    meta = '<meta name="twitter:label1" content="{}"><meta name="twitter:data1" content="Runa Feld">'
    assert _page(meta.format("Verfasst von")).authors() == ("Runa Feld",)
    assert _page(meta.format("Lesedauer")).authors() == ()


def test_the_site_is_no_author_beside_a_person() -> None:
    """A line of names may end with the broadcaster, which the title names, too."""
    title = "<title>Die Elbe fällt | Rundfunk Nordland</title>"
    line = "<p class='author'>von Anke Riel, Rundfunk Nordland</p>"
    assert _page(title, line).authors() == ("Anke Riel",)


def test_any_heading_closes_a_heading() -> None:
    """As in browsers, an h1 ends where an h2 is closed, and right pages stay as they are."""
    assert close_headings("<h1>Der Bach</h2><p>Es regnet.</p>") == "<h1>Der Bach</h1><p>Es regnet.</p>"
    right = "<h1>Der Bach</h1><h2 id='a'>Am Ufer</h2>"
    assert close_headings(right) == right


@pytest.mark.parametrize(
    ("title", "body", "said"),
    [
        ("Heimatverein Auental e.V. - Die Ziegelei am Bach", "", "Die Ziegelei am Bach"),
        (
            "Gemeinde Auental | Neue Kita öffnet im Mai",
            "<a href='/'>Gemeinde Auental</a>",
            "Neue Kita öffnet im Mai",
        ),
        ("Gemeinde Auental – Neue Kita", "<a href='/'><img alt='Gemeinde Auental'></a>", "Neue Kita"),
        (
            "Feuerwehr rettet Katze - Ein Einsatz",
            "<a href='/'>Auentaler Bote</a>",
            "Feuerwehr rettet Katze - Ein Einsatz",
        ),
    ],
)
def test_the_sites_name_before_a_title_is_no_part_of_it(title: str, body: str, said: str) -> None:
    """It is known by a legal form at its end, or by the link to the first page that bears it."""
    assert _page(f"<title>{title}</title>", body).titles == (said,)


@pytest.mark.parametrize(
    ("data", "lists"),
    [
        ('{"@type": "CollectionPage"}', True),
        ('{"@graph": [{"@type": "WebSite"}, {"@type": ["WebPage", "SearchResultsPage"]}]}', True),
        ('[{"@type": "CollectionPage"}, {"@type": "NewsArticle"}]', False),
        ('{"@type": "WebPage"}', False),
    ],
)
def test_a_page_says_that_it_lists_others(data: str, *, lists: bool) -> None:
    """Its data tell it, unless they tell of an article as well."""
    assert _page(f'<script type="application/ld+json">{data}</script>').is_collection() is lists


@pytest.mark.parametrize(
    ("title", "body", "said"),
    [
        (
            "Agenda Hollern | Sonnenstrom",
            "<p>Start</p><h1>Sonnenstrom</h1><p>Es ist hell.</p>",
            "Sonnenstrom",
        ),
        ("Neue Kita öffnet | Auental", "<h1>Auental</h1><p><b>Neue Kita öffnet</b></p>", "Neue Kita öffnet"),
        ("SV Auental - Tennis - Vereinsleben", "<a href='/'>SV Auental Tennis</a>", "Vereinsleben"),
        (
            "Sicherung vom Server - Flussblog",
            "<h1><a href='/'>Sicherung vom Server</a></h1><h2><a href='/'>Flussblog</a></h2>",
            "Sicherung vom Server",
        ),
        ("Unser Verein – Trachtenkapelle Auental", "", "Unser Verein"),
        ("Ruderclub Auental - Neues", "<a href='index.html'>Neues</a>", "Neues"),
        ("Die Kita öffnet im Mai - und bleibt", "", "Die Kita öffnet im Mai - und bleibt"),
    ],
)
def test_the_site_is_told_from_the_article_in_a_title(title: str, body: str, said: str) -> None:
    """The one h1 says which part is the article's; what leads home, or names a society, is the site's."""
    assert _page(f"<title>{title}</title>", body).titles == (said,)
