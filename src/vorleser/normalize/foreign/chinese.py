"""Find Chinese names by a surname and a given name of two syllables: Li Shangfu, Gao Mingze."""

import re
from itertools import pairwise

from vorleser.normalize.foreign.pinyin import pinyin_ipa, syllables
from vorleser.normalize.foreign.word_part import FOREIGN_RULES
from vorleser.scripts import Hint
from vorleser.text import dictionary

_SURNAMES = frozenset(
    "Bai Cai Cao Chang Chen Cheng Cui Dai Deng Ding Dong Duan Fan Fang Feng Fu Gao Gong Gu Guo Han Hao He Hou Hu Huang "
    "Jia Jiang Jin Kang Kong Lai Lei Li Liang Liao Lin Liu Long Lu Luo Ma Mao Meng Miao Pan Peng Qian Qiao Qin Qiu Ren "
    "Shao Shen Shi Song Su Sun Tan Tang Tian Wan Wang Wei Wen Wu Xia Xiao Xie Xiong Xu Xue Yan Yang Yao Ye Yin Yu Yuan "
    "Zeng Zhang Zhao Zheng Zhong Zhou Zhu Zou".split()
)
_SEEN_IN_ENGLISH = 20
"""Times that English films have a word that is no Chinese name: Baker."""
_SHORTEST, _TWO = 5, 2


def say_chinese(words: list[re.Match[str]]) -> tuple[Hint, ...]:
    """Return a hint for the surname and one for the given name that stand in *words*, which have capitals."""
    for surname, given in pairwise(words):
        is_beside = given.start() == surname.end() + 1 and surname.string[surname.end()] == " "
        if surname[0] in _SURNAMES and is_beside and _is_given_name(given[0]):
            return tuple(
                Hint(*word.span(), ipa=pinyin_ipa(word[0]), lang="zh", source=FOREIGN_RULES)
                for word in (surname, given)
            )
    return ()


def _is_given_name(word: str) -> bool:
    """Return whether *word* is two syllables of Chinese, and no word of German or English."""
    if len(word) < _SHORTEST or dictionary.count(word) or dictionary.count(word, "en") >= _SEEN_IN_ENGLISH:
        return False
    return syllables(word) == _TWO and not dictionary.compound(word.lower())
