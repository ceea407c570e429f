"""HTML in Markdown is read as on a page; what it hides or deletes is silent."""

import pytest

from growth import grows_with_length
from vorleser.ingest import Raw
from vorleser.ingest.readers.markdown import read_markdown


def _told(source: str) -> list[tuple[str, str]]:
    return [(block.role.value, block.text) for block in read_markdown(Raw("a.md", source.encode())).blocks]


@pytest.mark.parametrize(
    ("html", "told"),
    [
        ("<ul><li>Brot</li><li>Salz</li></ul>", [("list_item", "Brot"), ("list_item", "Salz")]),
        ("<ol start=3><li>Kneten</li></ol>", [("list_item", "3. Kneten")]),
        (
            "<table><tr><th>Ort</th><th>Zahl</th></tr>\n\n<tr><td>Hof</td><td>9</td></tr></table>",
            [("table", "Ort\tZahl\nHof\t9")],
        ),
        ("<p>Eins ruht.</p><p>Zwei backt.</p>", [("paragraph", "Eins ruht."), ("paragraph", "Zwei backt.")]),
        ("<dl><dt>Sauer</dt><dd>Ein Teig.</dd></dl>", [("list_item", "Sauer"), ("list_item", "Ein Teig.")]),
        ("<h4>Der Ofen</h4>Er ist heiß.", [("subhead", "Der Ofen"), ("paragraph", "Er ist heiß.")]),
        (
            '<div class="meta">Von Eva Lind · 3. Mai 2026 · Lesezeit: 3 Min.</div>',
            [("paragraph", "Von Eva Lind")],
        ),
        ("<blockquote>Brot ist Leben.</blockquote>", [("quote", "Brot ist Leben.")]),
    ],
)
def test_lists_tables_and_paragraphs_keep_apart(html: str, told: list[tuple[str, str]]) -> None:
    """Each item and cell stands for itself, with its role; an empty line amid a table ends nothing."""
    assert _told(f"Vorher ein Satz.\n\nNoch ein Satz.\n\n{html}\n\nZuletzt ein Satz.")[2:-1] == told


@pytest.mark.parametrize(
    "html",
    [
        "<p hidden>Vermerk</p>",
        '<div style="display: none"><b>Vermerk</b></div>',
        "<div hidden>\n\nVermerk.\n\n- Noch einer\n\n</div>",
        '<template id="x">\n\n## Vermerk\n\n</template>',
        "<form><input placeholder=Mail><button>Los</button></form>",
        "<p><del>Vermerk</del></p>",
        '<p><a href="#/portal">Jetzt abonnieren</a></p>',
        "<nav>\n\n[Start](/) Vermerk\n\n</nav>",
    ],
)
def test_hidden_parts_are_silent(html: str) -> None:
    """In one piece of HTML, and where its tags stand around Markdown."""
    assert [text for _, text in _told(f"Vorher.\n\n{html}\n\nNachher.")] == ["Vorher.", "Nachher."]


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("Das <span hidden>nicht *hier*</span> Brot <s>ruht</s> backt.", "Das Brot backt."),
        ("Das Brot kostet ~~vier~~ fünf Euro.", "Das Brot kostet fünf Euro."),
        ("Das <span hidden>Brot backt.", "Das Brot backt."),
        ("Drücke <kbd>F5</kbd> oder <button>OK</button> dort.", "Drücke F5 oder OK dort."),
    ],
)
def test_hidden_and_deleted_words_are_silent(line: str, text: str) -> None:
    """A tag that is never closed hides nothing."""
    assert [text for _, text in _told(f"Vorher.\n\n{line}\n\nNachher.")][1] == text


@pytest.mark.parametrize(
    "piece", ["<span hidden>", "<div hidden>\n\n", "<div>", "<s>a", "<li>", "</div>\n\n", "<b hidden>a</b>"]
)
def test_time_grows_with_length_only(piece: str) -> None:
    """However many tags are opened and never closed."""
    assert grows_with_length(
        lambda source: read_markdown(Raw("a.md", source.encode())),
        lambda length: "Vor.\n\n" + piece * (length // len(piece)),
        2000,
    )
