"""Ordinary prose is read fast: the prefilters work."""

import time

from vorleser.normalize import say_text
from vorleser.normalize.settings import NormalizeSettings

PROSE = (
    "Der Fluss trat in der Nacht über die Ufer, doch im Dorf schlief niemand mehr.",
    "„Wir haben Säcke gefüllt“, sagte der Wirt, „bis die Arme schwer waren.“",
    "Am Morgen des 3. Mai standen rund 120 Helfer bereit, 15 % mehr als 2016.",
    "Als die Sonne kam, trugen die Kinder ihre Schuhe nach Hause und lachten über den Schlamm.",
)


def test_prose_at_a_hundred_thousand_characters_a_second() -> None:
    """One core reads at least 100,000 characters of newspaper prose a second."""
    say_text(PROSE[2], NormalizeSettings())
    start = time.process_time()
    for _ in range(50):
        for sentence in PROSE:
            say_text(sentence, NormalizeSettings())
    assert 50 * sum(map(len, PROSE)) / (time.process_time() - start) > 100_000
