"""Say in which ways a voice may read what is no word: letters that are spelled, and numbers written in digits.

The rules of German turn digits into words before anything is spoken; what is given to a voice as it stands may hold
some all the same.
"""

from vorleser.text.numerals import cardinal, decimal, one_by_one, year
from vorleser.text.regex import compile_late

_LETTERS = dict(
    zip(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÜ",
        "ah beh zeh deh eh eff geh hah ih jott kah ell emm enn oh peh kuh err ess teh uh vau weh iks üpsilon zett "
        "äh öh üh".split(),
        strict=True,
    )
)
ONE_WORD = r"[A-ZÄÖÜ](?:-[A-ZÄÖÜ])+(?![^\W_])|[A-ZÄÖÜ](?=['’][b-df-hj-np-tv-xz])|[^\W\d_]+(?:['’][^\W\d_]+)*"
"""The pattern of what is one word: letters spelled in a row, or written in a row, with apostrophes; "D’dorf" is two."""
_CONSONANTS = compile_late("(?=.*[A-Z].*[A-Z])[b-df-hj-np-tv-xzB-DF-HJ-NP-TV-XZ]{2,4}")
NUMBER_IN_FIGURES = compile_late(r"\d+(?:[.,:]\d+)*")
_THOUSANDS = compile_late(r"\d{1,3}(?:\.\d{3})+")
_SIGN = compile_late("[.,:]")
_NAMES = {".": "Punkt", ",": "Komma", ":": "Doppelpunkt"}
_LONG = 5  # digits: so many may be read one by one


def spell_numbers(text: str) -> str:
    """Return *text* with each number in words, as it is read most often."""
    return NUMBER_IN_FIGURES.sub(lambda found: f" {readings(found.group())[0]} ", text)


def readings(number: str) -> tuple[str, ...]:
    """Return what a voice may say for *number*, digits with signs between them; first what is said most often."""
    pieces = _SIGN.split(number)
    each = [one_by_one(piece) if piece[0] == "0" else cardinal(piece) for piece in pieces]
    signs = [*(_NAMES[sign] for sign in _SIGN.findall(number)), ""]
    named = " ".join(word for pair in zip(each, signs, strict=True) for word in pair if word)
    ways = [" ".join(each), named]
    if _THOUSANDS.fullmatch(number):
        ways.insert(0, cardinal("".join(pieces)))
    elif number.count(",") == len(pieces) - 1 == 1:
        ways.insert(0, decimal(*pieces))
    elif len(pieces) == 1:
        ways.append(year(number))
        ways += [one_by_one(number)] * (len(number) >= _LONG)
    return tuple(dict.fromkeys(ways))


def letter_names(word: str) -> list[str]:
    """Return the names of those letters of *word* that have one in German."""
    return [_LETTERS[letter] for letter in word.upper() if letter in _LETTERS]


def is_spelled(token: str) -> bool:
    """Return whether *token* is a letter, a chain of letters, or capitals without a vowel between them: "GmbH"."""
    return token in _LETTERS or "-" in token or bool(_CONSONANTS.fullmatch(token))


def as_word(token: str) -> str:
    """Return *token* as one word: the names of its letters if it is spelled, no apostrophe in "war’s" and "O’Neill"."""
    if is_spelled(token):
        return "".join(letter_names(token))
    first, *rest = token.replace("’", "'").split("'")
    return first + "".join(rest).lower() if rest else token
