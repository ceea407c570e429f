"""Swiss francs beside their sum, which strokes make round: "Fr. 1950.-", "sfr 20.000,--", "65.- Fr."."""

from vorleser.normalize.calendar import full_stop
from vorleser.normalize.nouns import Gender
from vorleser.normalize.numbers import NUMBER, one_for, say_number
from vorleser.normalize.rule import Form, Found, Rule

_ROUND = r"(?:[.,](?:--|––|—|[-–](?![0-9])))"


def francs(found: Found) -> str:
    """Fr. 1950.-: a round sum; sfr 21.653,26: one with its hundredths."""
    whole, _, hundredths = found["number"].partition(",")
    said = say_number(whole, one_for(Gender.MASCULINE, found.before, found.after))
    rest = f" {say_number(hundredths.lstrip('0') or '0')}" if hundredths.strip("0") else ""
    stop = "" if found["round"] else full_stop(found.before, found[0], found.after)
    return f"{said} {'Franken' if found[0][0] == 'F' else 'Schweizer Franken'}{rest}{stop}"


def francs_after(found: Found) -> str:
    """65.- Fr.: a round sum before its francs."""
    said = say_number(found["number"], one_for(Gender.MASCULINE, found.before, found.after))
    stop = full_stop(found.before, found[0], found.after) if found[0].endswith(".") else ""
    return f"{said} {'Franken' if found['after'] == 'Fr.' else 'Schweizer Franken'}{stop}"


def _least(found: Found) -> str:
    """79.90 bis 289 Franken: the lesser of two sums."""
    said = say_number(found["whole"], one_for(Gender.MASCULINE, found.before, found.after))
    rappen = found["rest"].lstrip("0")
    return f"{said} Franken{f' {say_number(rappen)}' if rappen else ''}"


RULE = Rule(
    phase=19,
    forms=(
        Form(
            r"(?<![\w.,'’])(?P<whole>[0-9]{1,4})\.(?P<rest>[0-9]{2})"
            r"(?= (?:bis|und|oder) [0-9'’]+(?:\.[0-9]{2})? (?:Franken|CHF)\b)",
            _least,
        ),
        Form(r"(?:(?<=\()|(?<= ))[–−-](?=(?:Fr\.|CHF) ?[0-9])", lambda _: "minus "),
        Form(rf"(?<![\w.])Fr\. ?(?P<number>{NUMBER})(?P<round>{_ROUND})(?!\w)", francs),
        Form(
            rf"(?<![\w.])(?:[sS]fr|[sS]F[rR])\.? ?(?P<number>{NUMBER})(?P<round>{_ROUND})?(?![\w%])(?![.,:][0-9])",
            francs,
        ),
        Form(
            rf"(?<![\w.,])(?P<number>{NUMBER})(?P<round>{_ROUND}) ?(?P<after>[sS]?Fr\.|[sS]Fr(?![\w.])|CHF)",
            francs_after,
        ),
    ),
    examples=(
        ("Der Mietzins von Fr. 950.- steigt.", "Der Mietzins von neunhundertfünfzig Franken steigt."),
        ("zum Preis von Fr. 19 700.--", "zum Preis von neunzehntausendsiebenhundert Franken"),
        (
            "von 79.90 bis 289 Franken",
            "von neunundsiebzig Franken neunzig bis zweihundertneunundachtzig Franken",
        ),
        ("zu 65.- Fr. im Jahr", "zu fünfundsechzig Franken im Jahr"),
        ("Schweiz sFr 12,80", "Schweiz zwölf Schweizer Franken achtzig"),
        ("eine Zahlung von sfr 20.000,--", "eine Zahlung von zwanzigtausend Schweizer Franken"),
    ),
)
