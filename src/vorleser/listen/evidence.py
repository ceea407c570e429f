"""What is measured of a clip and its sentence, compared with a reference voice's clip of the same sentence."""

import msgspec

from vorleser.listen.match import COSTS, Match

UNLIKELY = -5.0
"""A gain as low as that says no more than a lower one."""
BY_WORD = (
    "drop",
    "longer",
    "squeezed",
    "without",
    "twice",
    "lost",
    "invented",
    "inserted",
    *(f"lacking {number}" for number in range(len(COSTS))),
    *(f"surplus {number}" for number in range(len(COSTS))),
    "echoed",
)
"""What is told of each word; as in Evidence, Transcripts and Match, where it is the most of all words.

``echoed`` is how much the sound repeats itself there (`find_echoes`), more than the reference does.
"""


class Evidence(msgspec.Struct, frozen=True):
    """What tells whether a sentence was said as written; numbers are beside the reference.

    ``without`` and ``twice`` are the gains in log-likelihood of the word whose absence or doubling gains most: the
    words ``missing`` and ``doubled``. ``drop`` is the greatest loss of a word's first sound, ``fit`` that of the whole;
    ``longer`` and ``shorter`` are the seconds by which a word is longest and shortest, ``squeezed`` is the logarithm of
    the latter; ``pace`` the logarithm of how much longer the clip is. ``first`` is the least likelihood of a word and
    ``mean`` that of all, by themselves, not beside the reference;
    ``words`` is how many there are. ``instead`` is the gain in log-likelihood of ``other`` in the place of ``changed``,
    of all that would change the sense (`find_exchanges`) what gains most.
    """

    without: float
    twice: float
    drop: float
    fit: float
    longer: float
    shorter: float
    squeezed: float
    pace: float
    first: float
    mean: float
    words: int
    missing: str = ""
    doubled: str = ""
    instead: float = UNLIKELY
    changed: str = ""
    other: str = ""


class Transcripts(msgspec.Struct, frozen=True):
    """What is ``heard`` freely, and how far its sounds are from those of the sentence, beside the reference's.

    ``distance`` is the whole's, 0 to about 1; ``lost`` the weight of the word that is least found, ``invented`` that
    of the heard word least like any. ``inserted`` is the gain in log-likelihood of heard words that the sentence has
    not, ``extra``; ``gap`` that of the whole transcript.
    """

    heard: str
    distance: float
    lost: float
    invented: float
    inserted: float
    gap: float
    extra: str = ""


class Heard(msgspec.Struct, frozen=True):
    """All that is told of a clip; ``match`` is None where there is no reference.

    ``by_word`` tells of each of ``words`` what `BY_WORD` names, a row a name. ``other`` is told by another reference.
    """

    evidence: Evidence
    transcripts: Transcripts | None = None
    match: Match | None = None
    words: tuple[str, ...] = ()
    by_word: tuple[tuple[float, ...], ...] = ()
    other: "Heard | None" = None

    @property
    def beside(self) -> "tuple[Heard, ...]":
        """What each reference tells, this one's first."""
        return (self, *(self.other.beside if self.other else ()))
