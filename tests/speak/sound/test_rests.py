"""Where a silence inside a clip is a reader's pause, and where it is none."""

import numpy as np
import pytest

from vorleser.speak.sound.duration import estimate_duration
from vorleser.speak.sound.rests import find_rest

WINDOW = 0.005
BROKEN = (
    "Am Abend legte der alte Fischer seine Netze in das Boot, und sein Sohn holte die Ruder aus dem Schuppen"
)
UNBROKEN = BROKEN.replace(",", "")


def found(text: str, *places: tuple[float, float], seconds: float = 6.0, speed: float = 1.0) -> str:
    """Return the fault of *seconds* of *text*, silent at each of *places*: after a share of them, for so long."""
    levels = np.ones(round(seconds / WINDOW), np.float32)
    for share, rest in sorted(places, reverse=True):
        at = round(share * len(levels))
        levels = np.insert(levels, at, np.zeros(round(rest / WINDOW), np.float32))
    return find_rest(levels, text, estimate_duration(text), speed)


@pytest.mark.parametrize(("share", "rest", "fault"), [
    (0.53, 0.9, False), (0.53, 1.9, False), (0.53, 2.1, True),
    (0.1, 0.9, False), (0.1, 1.1, True), (0.9, 1.1, True), (0.8, 1.9, True),
])  # fmt: skip
def test_a_rest_is_as_long_as_what_asks_for_it(share: float, rest: float, *, fault: bool) -> None:
    """Two seconds near a comma, one where none is near, however many the text has elsewhere."""
    assert found(BROKEN, (share, rest)) == (f"silence of {rest:.1f} s inside" if fault else "")


def test_a_text_without_signs_has_no_long_rest() -> None:
    """A second is the most, wherever it is; the signs around a text ask for none inside."""
    for text in (UNBROKEN, f"„{UNBROKEN}.“", f"{UNBROKEN} – "):
        assert found(text, (0.53, 0.9)) == ""
        assert found(text, (0.53, 1.1)) == "silence of 1.1 s inside"


def test_each_rest_counts() -> None:
    """A pause at the comma does not excuse another one, shorter, where nothing asks for it."""
    assert found(BROKEN, (0.53, 1.9), (0.85, 1.2)) == "silence of 1.2 s inside"
    assert found(BROKEN, (0.1, 0.3), (0.53, 1.9), (0.85, 0.3)) == ""


def test_how_far_off_a_sign_may_be() -> None:
    """Some 15 % of what sounds, and in a short clip 0.6 s: where a sign is heard is not known better."""
    assert found(BROKEN, (0.63, 1.5), seconds=6.0) == ""
    assert found(BROKEN, (0.78, 1.5), seconds=6.0) != ""
    assert found(BROKEN, (0.78, 1.5), seconds=2.0) == ""


def test_who_speaks_slowly_rests_longer() -> None:
    """At half the speed all is twice as long; who is quick rests no less."""
    assert found(BROKEN, (0.1, 1.9), seconds=12.0, speed=0.5) == ""
    assert found(BROKEN, (0.1, 2.1), seconds=12.0, speed=0.5) != ""
    assert found(BROKEN, (0.1, 0.9), seconds=3.0, speed=2.0) == ""


def test_where_nothing_is_known_of_the_length_any_sign_asks() -> None:
    """Of signs that may be read in many ways it is not known where they are heard."""
    text = "Ω Ψ Φ Δ Σ, Ξ Π Θ Λ Γ"
    assert not estimate_duration(text).bounded
    assert found(text, (0.1, 1.9)) == ""
    assert found(text, (0.1, 2.1)) != ""
