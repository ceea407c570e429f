"""Swiss francs beside their sum, which strokes make round: "Fr. 1950.-", "sfr 20.000,--", "65.- Fr."."""

from vorleser.normalize.calendar import full_stop
from vorleser.normalize.nouns import Gender
from vorleser.normalize.numbers import NUMBER, one_for, say_number
from vorleser.normalize.rule import Form, Found, Rule
from vorleser.text.regex import compile_late

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


RULE = Rule(
    phase=19,
    trigger=compile_late(r"Fr\. ?[0-9]|[sS][fF][rR]|[-–—] ?(?:Fr\.|CHF)"),
    forms=(
        Form(rf"(?<![\w.])Fr\. ?(?P<number>{NUMBER})(?P<round>{_ROUND})(?!\w)", francs),
        Form(
            rf"(?<![\w.])(?:[sS]fr|[sS]F[rR])\.? ?(?P<number>{NUMBER})(?P<round>{_ROUND})?(?![\w%])(?![.,:][0-9])",
            francs,
        ),
        Form(rf"(?<![\w.,])(?P<number>{NUMBER})(?P<round>{_ROUND}) ?(?P<after>[sS]?Fr\.|CHF)", francs_after),
    ),
    examples=(
        ("Der Mietzins von Fr. 950.- steigt.", "Der Mietzins von neunhundertfünfzig Franken steigt."),
        ("zum Preis von Fr. 19 700.--", "zum Preis von neunzehntausendsiebenhundert Franken"),
        ("zu 65.- Fr. im Jahr", "zu fünfundsechzig Franken im Jahr"),
        ("Schweiz sFr 12,80", "Schweiz zwölf Schweizer Franken achtzig"),
        ("eine Zahlung von sfr 20.000,--", "eine Zahlung von zwanzigtausend Schweizer Franken"),
    ),
)
