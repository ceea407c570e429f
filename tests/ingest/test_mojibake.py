"""Letters that were read in the wrong encoding and saved again."""

import pytest

from vorleser.ingest.charset import text
from vorleser.ingest.mojibake import mend_letters
from vorleser.ingest.reader import Raw


@pytest.mark.parametrize("sound", ["für", "„Größe“ – 5 € …", "Straße über Ölmühle", "Ä, Ö und Ü"])
def test_damaged_letters_are_mended_amid_sound_ones(sound: str) -> None:
    """What Windows-1252 made of UTF-8 is undone, and what is sound beside it stays."""
    damaged = sound.encode().decode("cp1252")
    assert mend_letters(f"Schön: {damaged} schön. Ã¼") == f"Schön: {sound} schön. ü"
    assert text(Raw("a.txt", f"Die Fähre fährt fÃ¼r {damaged}".encode())) == f"Die Fähre fährt für {sound}"


@pytest.mark.parametrize("whole", ["SÃO PAULO und Lyã", "Âge d’or", "à – là", "Ein Satz."])
def test_other_letters_stay(whole: str) -> None:
    """Names of other languages have single letters of that kind."""
    assert mend_letters(whole) == whole
