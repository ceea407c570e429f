"""Ordinary prose is read fast: the prefilters work. Processor time only, and beside what else takes it here."""

import time
from collections.abc import Callable

from vorleser.normalize import say_text
from vorleser.normalize.settings import NormalizeSettings

RATIO = 400  # 100,000 letters a second, on a core that looks at 40 million of them
PROSE = (
    "Der Fluss trat in der Nacht über die Ufer, doch im Dorf schlief niemand mehr.",
    "„Wir haben Säcke gefüllt“, sagte der Wirt, „bis die Arme schwer waren.“",
    "Am Morgen des 3. Mai standen rund 120 Helfer bereit, 15 % mehr als 2016.",
    "Als die Sonne kam, trugen die Kinder ihre Schuhe nach Hause und lachten über den Schlamm.",
)


def letters() -> None:
    """Look at each letter of the prose, in plain Python, as often as takes a tenth of a second at least."""
    for _ in range(100):
        for sentence in PROSE:
            sum(letter.isalpha() for letter in sentence)


def normalized() -> None:
    """Read the prose."""
    for _ in range(20):
        for sentence in PROSE:
            say_text(sentence, NormalizeSettings())


def seconds(work: Callable[[], None]) -> float:
    """Return the processor's seconds for *work*, at their best of three."""
    taken = []
    for _ in range(3):
        begin = time.process_time()
        work()
        taken.append(time.process_time() - begin)
    return min(taken)


def test_prose_is_read_as_fast_as_ever() -> None:
    """A letter is read in the time in which Python looks at RATIO letters: it takes a third of that."""
    normalized()
    assert seconds(normalized) / 20 < RATIO * seconds(letters) / 100
