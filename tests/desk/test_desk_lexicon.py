"""The house lexicon at the desk: a word is one word, however it is encoded."""

from pathlib import Path
from unicodedata import normalize

from desks import run_desk

WORD = "Öztürk"


def test_an_entry_is_found_however_its_word_is_encoded(tmp_path: Path) -> None:
    """What was put with umlauts in two pieces, as macOS writes them, is replaced and taken out by the plain word."""
    with run_desk(tmp_path, work=False) as running:
        for word, said in ((normalize("NFD", WORD), "Östürk"), (WORD, "Ösdürk")):
            assert (
                running.client.put("/v1/lexicon", json={"word": word, "respelling": said}).status_code == 200
            )
        entries = running.client.get("/v1/lexicon").json()
        assert [(entry["words"], entry["respelling"]) for entry in entries] == [([WORD], "Ösdürk")]
        gone = running.client.delete("/v1/lexicon", params={"word": normalize("NFD", WORD)})
        assert gone.status_code == 200
        assert running.client.get("/v1/lexicon").json() == []
