"""JavaScript in MDX is no text; braces elsewhere are."""

import pytest

from growth import grows_with_length
from vorleser.ingest import Raw
from vorleser.ingest.dialects import strip_dialects
from vorleser.ingest.readers.markdown import read_markdown


def _texts(source: str) -> list[str]:
    return [block.text for block in read_markdown(Raw("a.md", source.encode())).blocks]


@pytest.mark.parametrize(
    "script",
    [
        "export const meta = {\n  art: 'Tiere',\n\n  laenge: 5\n}",
        'import {\n  Bild,\n  Kasten,\n} from "../teile";',
        "export function Preis({ wert }) {\n  return <b>{wert} Euro</b>;\n}",
        "export const liste = [\n  { name: 'a' },\n\n  { name: 'b' },\n];",
        "{/*\n  Hier kommt noch\n  ein Bild.\n*/}",
        '<Bild\n  src={ofen}\n  onClick={() => alert("x > y")}\n/>',
        "{liste.map((eins) => <li key={eins.name}>{eins.name}</li>)}",
    ],
)
def test_script_is_silent(script: str) -> None:
    """Over as many lines as its brackets take, empty ones among them."""
    assert _texts(f"import A from './a'\n\nVorher.\n\n{script}\n\nNachher.") == ["Vorher.", "Nachher."]


def test_words_in_components_and_quotes_stay() -> None:
    """What a value would be is not known; a text in quotes is."""
    source = (
        "import A from './a'\n\nEin Laib wiegt {brot.kilo} und kostet{' '}<Preis wert={4}>vier Euro</Preis>."
    )
    assert _texts(source) == ["Ein Laib wiegt und kostet vier Euro."]


def test_braces_are_text_elsewhere() -> None:
    """A file that imports nothing is no MDX; only a comment of its kind goes."""
    assert _texts("Ein {Wort} bleibt, {/* keins */}und noch {eins}.") == [
        "Ein {Wort} bleibt, und noch {eins}."
    ]


def test_a_statement_without_an_end_swallows_no_text() -> None:
    """Only its line is taken out."""
    assert _texts("export const a = {\n\nDer Text bleibt.") == ["Der Text bleibt."]


@pytest.mark.parametrize(
    "piece", ["\nexport const a = {", "\nimport {\n", "{", "{/*", "{a}", "<A ", "<A b={c} "]
)
def test_time_grows_with_length_only(piece: str) -> None:
    """Brackets that never close are looked at once."""
    assert grows_with_length(
        strip_dialects, lambda length: "import A from 'a'\n" + piece * (length // len(piece)), 2000
    )
