"""Find Russian and Ukrainian surnames that end as German ones do, behind a given name: Oleg Orlow."""

import re
from itertools import pairwise

from vorleser.normalize.foreign.shapes import language_by_shape
from vorleser.normalize.foreign.spelling import spelling_ipa
from vorleser.normalize.foreign.word_part import FOREIGN_RULES
from vorleser.scripts import Hint
from vorleser.text.regex import compile_late

_GIVEN = frozenset(
    "Afanasi Alexei Alexej Anatoli Anatolij Andrei Andrej Andrij Arkadi Artem Artjom Bohdan Danylo Denys "
    "Dmitri Dmitrij Dmytro Fjodor Gennadi Gennadij Georgi Grigori Grigorij Heorhij Hryhorij Igor Ihor Ilja "
    "Iwan Jegor Jewgeni Jewgenij Jewhen Juri Jurij Kirill Kyrylo Leonid Lew Maksim Maksym Michail Mychajlo "
    "Mykola Mykyta Nikita Nikolai Nikolaj Oleg Oleh Oleksandr Oleksij Olexander Pawel Pawlo Petro Pjotr "
    "Rostislaw Ruslan Semjon Sergei Sergej Serhij Stanislaw Swjatoslaw Taras Timofej Vitalij Wadim Wadym "
    "Waleri Walerij Wassili Wassilij Wassyl Wiktor Witali Witalij Wjatscheslaw Wladimir Wladislaw Wladyslaw "
    "Wolodymyr Wsewolod".split()
)
_SURNAME = compile_late(r"([A-Z][a-z]+[oe]w)(s?)")


def say_russian(words: list[re.Match[str]]) -> tuple[Hint, ...]:
    """Return the hint for a surname in -ow or -ew behind a given name in *words*, which have capitals; () for none.

    What a surname's own shape shows is left to it, since the given name goes by it, too.
    """
    for given, surname in pairwise(words):
        match = _SURNAME.fullmatch(surname[0]) if given[0] in _GIVEN else None
        if match and not language_by_shape(match[1]) and (said := spelling_ipa(match[1], "ru")):
            return (Hint(*surname.span(), ipa=said + match[2], source=FOREIGN_RULES),)
    return ()
