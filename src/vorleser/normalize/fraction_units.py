"""Units that stand behind a fraction: 1 ½ kg, ½ J., 2 1/2 Std."""

import re
from collections.abc import Callable

from vorleser.normalize.cases import case_of_measure
from vorleser.normalize.grammar import Case
from vorleser.normalize.rule import Found
from vorleser.normalize.sentence_end import stop
from vorleser.normalize.units import PLAIN_UNITS

_MEASURES = (
    "kg km m l L g h t cm ml TL EL Std. Pck. Ltr. Pfd. Msp. % Mio. "
    "J. Mon. Tbl. TB GB ha kW Hz dl cl Pkg. Pk. Pkt. Stk. min Min. U/min".split()
)
UNIT_SIGNS = "|".join(re.escape(sign) for sign in _MEASURES if sign in PLAIN_UNITS)
"""A pattern of all of them."""
CUT_TIMES = frozenset({"J.", "Mon."})
"""Units of time whose dative has an ending of its own."""


def say_many_of_unit(found: Found) -> str:
    """Return the plural of the unit in *found*, in its case: "nach 1 ½ J." is "Jahren"."""
    many = PLAIN_UNITS[found["unit"]].many
    is_dative = found["unit"] in CUT_TIMES and case_of_measure(found.before) is Case.DATIVE
    return f"{many}n" if is_dative else many


def keep_full_stop(say: Callable[[Found], str | None]) -> Callable[[Found], str | None]:
    """Return *say* with the full stop of a cut unit that also ends the sentence."""

    def say_with_stop(found: Found) -> str | None:
        said = say(found)
        return said and said + stop("noun", found)

    return say_with_stop
