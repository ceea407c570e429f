"""German number words: cardinals, ordinals, years, digits one by one.

Functions take digits as text, so that the time is linear in their number.
"""

ONES = tuple(
    """null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf
    dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn""".split()
)
TENS = tuple("null zehn zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig".split())
_GREAT = (
    ("Million", "Millionen"),
    ("Milliarde", "Milliarden"),
    ("Billion", "Billionen"),
    ("Billiarde", "Billiarden"),
    ("Trillion", "Trillionen"),
    ("Trilliarde", "Trilliarden"),
    ("Quadrillion", "Quadrillionen"),
    ("Quadrilliarde", "Quadrilliarden"),
    ("Quintillion", "Quintillionen"),
    ("Quintilliarde", "Quintilliarden"),
    ("Sextillion", "Sextillionen"),
)
"""Names of 10^6, 10^9 and so on, singular and plural."""

LARGEST_NUMBER = 3 * (len(_GREAT) + 2)
"""The most digits that are said as one number; longer numbers are read digit by digit."""

IRREGULAR = {"eins": "erst", "drei": "dritt", "sieben": "siebt", "acht": "acht"}


def cardinal(digits: str, one: str = "eins") -> str:
    """Return the words for *digits*, a last bare 1 said as *one* ("eins", "ein", "eine", "einem" …).

    >>> cardinal("201000")
    'zweihunderteintausend'
    """
    digits = digits.lstrip("0") or "0"
    if len(digits) > LARGEST_NUMBER:
        return one_by_one(digits)
    words = [
        _great(int(count), names)
        for count, names in reversed(list(zip(groups(digits), _GREAT, strict=False)))
    ]
    small = int(digits[-6:])
    if small or len(digits) <= 6:
        words.append(below_million(small, one))
    return " ".join(word for word in words if word)


def count_phrase(number: int, one: str) -> str:
    """Return *number* as newspapers print it before a noun: in words up to twelve, 1 as *one*, in digits above."""
    return cardinal(str(number), one) if number <= 12 else str(number)


def groups(digits: str) -> list[str]:
    """Return the groups of three digits before the last six of *digits*, lowest first."""
    return [digits[max(0, end - 3) : end] for end in range(len(digits) - 6, 0, -3)]


def _great(count: int, names: tuple[str, str]) -> str:
    """Return *count* with the fitting one of *names* ("eine Million", "zwei Millionen"), '' for 0."""
    if not count:
        return ""
    return f"eine {names[0]}" if count == 1 else f"{below_thousand(count, 'eine')} {names[1]}"


def below_million(number: int, one: str) -> str:
    """Return the word for a *number* below a million, a last 1 as *one*."""
    thousands, rest = divmod(number, 1000)
    if not thousands:
        return below_thousand(rest, one)
    head = ("" if thousands == 1 else below_thousand(thousands, "ein")) + "tausend"
    hundred = "ein" if rest // 100 == 1 else ""  # "zweitausendeinhundert": else the two words run together
    return head + (hundred + below_thousand(rest, one) if rest else "")


def below_thousand(number: int, one: str) -> str:
    """Return the word for a *number* below a thousand, a last 1 as *one*."""
    hundreds, rest = divmod(number, 100)
    if not hundreds:
        return below_hundred(rest, one)
    head = ("" if hundreds == 1 else ONES[hundreds]) + "hundert"
    return head + (below_hundred(rest, one) if rest else "")


def below_hundred(number: int, one: str) -> str:
    """Return the word for a *number* below a hundred, 1 as *one*."""
    if number == 1:
        return one
    if number < 20:
        return ONES[number]
    tens, ones = divmod(number, 10)
    return f"{'ein' if ones == 1 else ONES[ones]}und{TENS[tens]}" if ones else TENS[tens]


def one_by_one(digits: str) -> str:
    """Return *digits* read one by one: "eins zwei drei"."""
    return " ".join(ONES[int(digit)] for digit in digits)


def ordinal(digits: str, ending: str = "e") -> str:
    """Return the ordinal for *digits* with its *ending*: ``ordinal("3", "en")`` is "dritten".

    Great numbers lose their spaces, as in "zweimillionste".
    """
    words = cardinal(digits)
    if len(digits.lstrip("0")) > 6:
        words = words.replace(" ", "").lower().removeprefix("eine" if words.startswith("eine ") else "")
        for name, plural in _GREAT:
            if words.endswith((name.lower(), plural.lower())):
                return f"{words.removesuffix('en').removesuffix('e')}st{ending}"
    last = int(digits[-2:] or 0)
    if 0 < last < 20:
        stem = ONES[last]
        return f"{words.removesuffix(stem)}{IRREGULAR.get(stem, stem + 't')}{ending}"
    return f"{words}{'t' if last == 0 and words == 'null' else 'st'}{ending}"


def year(digits: str) -> str:
    """Return a year as it is said: "neunzehnhundertneunundachtzig", "zweitausendsiebzehn", "tausend"."""
    number = int(digits) if len(digits) < 5 else 0
    if 1100 <= number < 2000:
        hundreds, rest = divmod(number, 100)
        return f"{ONES[hundreds]}hundert{below_hundred(rest, 'eins') if rest else ''}"
    return cardinal(digits)


def decimal(whole: str, fraction: str) -> str:
    """Return a decimal: "drei Komma eins vier"."""
    return f"{cardinal(whole)} Komma {one_by_one(fraction)}"
