"""Each policy of the house is followed."""

import pytest

from vorleser.normalize import say_text
from vorleser.normalize.settings import NormalizeSettings


@pytest.mark.parametrize(
    ("settings", "written", "spoken"),
    [
        (NormalizeSettings(gender="pair"), "Die Leser*innen lasen.", "Die Leserinnen und Leser lasen."),
        (NormalizeSettings(gender="pair"), "Mit Ärzt:innen", "Mit Ärztinnen und Ärzten"),
        (NormalizeSettings(gender="pair"), "Jede*r Kund*in zahlt.", "Jede Kundin und jeder Kunde zahlt."),
        (NormalizeSettings(gender="pair"), "Ein:e Bäuer:in", "Eine Bäuerin oder ein Bauer"),
        (NormalizeSettings(gender="pair"), "Die Jüd_innen", "Die Jüdinnen und Juden"),
        (NormalizeSettings(gender="written"), "Die Leser*innen lasen.", "Die Leser*innen lasen."),
        (NormalizeSettings(links="announced"), "Mehr auf www.beispiel.de.", "Mehr auf Link im Text."),
        (NormalizeSettings(links="announced"), "An a@beispiel.de!", "An E-Mail-Adresse im Text!"),
        (NormalizeSettings(emoji="said"), "Bis bald 👋!", "Bis bald winkende Hand!"),
        (NormalizeSettings(acronyms="spell"), "Die NATO", "Die N-A-T-O"),
        (NormalizeSettings(acronyms="expand"), "Die Macht des BGH", "Die Macht des Bundesgerichtshofs"),
        (NormalizeSettings(acronyms="spell"), "Die POLIZEI warnt.", "Die Polizei warnt."),
        (NormalizeSettings(agency="said"), "Ulm (dpa) – Es regnet.", "Ulm (D-P-A) – Es regnet."),
        (NormalizeSettings(enumeration="punkt"), "1. Zeit, 2. Geld", "Punkt eins Zeit, Punkt zwei Geld"),
        (
            NormalizeSettings(enumeration="dropped"),
            "Wir brauchen 1. Zeit, 2. Geld.",
            "Wir brauchen Zeit, Geld.",
        ),
        (NormalizeSettings(acronyms="expand"), "BGH-Urteil", "B-G-H-Urteil"),
    ],
)
def test_a_policy_is_followed(settings: NormalizeSettings, written: str, spoken: str) -> None:
    """The same form is said as the house wants it, and stays so."""
    said = say_text(written, settings).text
    assert said == spoken
    assert say_text(said, settings).text == said
