"""Sums of money by its name, with its hundredths behind a comma: "13,20 Kronen", "69,00 Gulden"."""

from vorleser.normalize.nouns import Gender
from vorleser.normalize.numbers import PLAIN_NUMBER, is_one, one_for, say_number
from vorleser.normalize.rule import Form, Found, Rule
from vorleser.text.numerals import cardinal

_SINGLE = {
    "Kronen": ("Krone", Gender.FEMININE),
    "Gulden": ("Gulden", Gender.MASCULINE),
    "Taler": ("Taler", Gender.MASCULINE),
    "Schilling": ("Schilling", Gender.MASCULINE),
}


def say_coins(found: Found) -> str:
    """13,20 Kronen: dreizehn Kronen zwanzig; none behind the comma: neunundsechzig Kronen."""
    whole, _, coins = found["number"].partition(",")
    coins = coins.strip("-–—")
    name, kind = _SINGLE[found["money"]]
    if is_one(whole):
        said = f"{one_for(kind, found.before, found.after)} {name}"
    else:
        said = f"{say_number(whole)} {found['money']}"
    return f"{said} {cardinal(coins.lstrip('0'))}" if coins.strip("0") else said


RULE = Rule(
    phase=28,
    forms=(
        Form(
            rf"(?<![\w.,/])(?P<number>{PLAIN_NUMBER},(?:[0-9]{{2}}|--?|[–—])) (?P<money>{'|'.join(_SINGLE)})(?![\w-])",
            say_coins,
        ),
    ),
    examples=(
        ("Der Helm kostete 13,20 Kronen.", "Der Helm kostete dreizehn Kronen zwanzig."),
        ("Ein Schlauch 69,00 Kronen", "Ein Schlauch neunundsechzig Kronen"),
        ("Die Spritze kam auf 920,- Kronen.", "Die Spritze kam auf neunhundertzwanzig Kronen."),
        ("für 1,05 Schilling", "für einen Schilling fünf"),
    ),
)
