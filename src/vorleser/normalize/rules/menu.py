"""Prices without a currency on menus and lists: "Tagessuppe 4,80", "Helles 0,5 l 4,20"."""

from vorleser.normalize.foods import is_food
from vorleser.normalize.nouns import Gender
from vorleser.normalize.numbers import one_for, say_number
from vorleser.normalize.rule import Form, Found, Rule
from vorleser.text.numerals import cardinal
from vorleser.text.regex import compile_late

_SERVED = compile_late(
    r"(?i:\w*(?:suppe|salat|schnitzel|braten|steak|würst\w*|wurst|pommes|pfann\w*|klöße?|kloß|knödel|spätzle|pizza|pasta"
    r"|gnocchi|lasagne|auflauf|brot|brötchen|baguette|kuchen|torte|strudel|eis|eisbecher|kaffee|cappuccino|espresso|latte"
    r"|macchiato|tee|bier|helles|pils|weizen|radler|riesling|burgunder|silvaner|saft|schorle|wasser|cola|limo\w*|spezi|sekt"
    r"|prosecco|aperol|spritz|glühwein|punsch|menü|menue|gericht|hauptg\.|teller|platte|forelle|lachs|zander|matjes|gulasch"
    r"|roulade|haxe|hax'n|maultaschen|curry|burger|döner|bowl|wrap|dessert|nachtisch|vorspeise|frühstück|buffet|brunch"
    r"|waffel|krapfen|crêpe|brezel|brezn|obatzda|toast|quiche|ofenkartoffel|spargel))\b"
)
"""What is served, as the last part of a word."""
_SOLD = compile_late(
    r"\b(?:Eintritt|Eintr\.|ermäßigt|ermäß\.|erm\.|Erwachsene|Erw\.|Kinder|Ki\.|Schüler|Familien\w*|Tageskarte|Einzelkarte"
    r"|Zehnerkarte|10er-Karte|Abendkasse|Vorverkauf|VVK|AK|Leihgebühr|Portion|Port\.|Tasse|Kännchen|Haarschnitt|Waschen"
    r"|Schneiden|Föhnen|Dauerwelle|Maniküre|Pediküre)(?!\w)"
)
"""What else a list of prices has."""
_NO_LIST = compile_late(
    r"\b(?:ist|sind|war|waren|wird|wurde|wurden|hat|haben|hatte|liegt|lag|beträgt|betrug|stieg|sank|fiel|kam|lief|enthält"
    r"|Prozent|Note|Schnitt|Index|Punkte|Sekunden|Zeit|Rennen"
    r"|Sprung|Wurf|Stoß|Fett\w*|Zucker(?:gehalt)?|Dichte|Eiweiß|pH)\b|[%:] ?[0-9]+:"
)
"""What a sentence or a list of results has, and no menu."""
_LEADS = compile_late(
    r"(?:\b[A-ZÄÖÜ][\w'’-]*\.?|\b(?:ab|nur|je|à|klein|groß|kl\.|gr\.|tr\.|htr\.|trocken|halbtrocken|frei,|erm\.|ermäß\.|ermäßigt"
    r"|fr\.|hausgem\.|vegan|vegetarisch|zzgl\.|J\.)|[0-9] ?[cm]?l|[0-9] ?k?g|[0-9]er|[)”“\"*])(?:,|:)? (?:\.{2,} )?$"
)
"""What stands right before a price."""


def price(found: Found) -> str | None:
    """Say euros and cents behind a dish, a drink or a ticket on a line that is no sentence."""
    line = found.before.rpartition("\n")[2]
    if not (_LEADS.search(line) and _is_list(line)) or _NO_LIST.search(found.match.string):
        return None
    euros, _, cents = found["number"].partition(",")
    said = (
        f"{say_number(euros, one_for(Gender.MASCULINE, found.before, found.after))} Euro"
        if euros != "0"
        else ""
    )
    if not cents.strip("0"):
        return said or None
    return f"{said} {cardinal(cents)}" if said else f"{cardinal(cents)} Cent"


def _is_list(line: str) -> bool:
    """Return whether *line* names something to eat, to drink or to pay for."""
    return bool(_SERVED.search(line) or _SOLD.search(line)) or any(
        is_food(word) for word in _WORD.findall(line[-60:])
    )


_WORD = compile_late(r"\b[A-ZÄÖÜ][a-zäöüß-]{3,}")
_CURRENCY = (
    r"Kronen|Heller|Franken|Rappen|Dollars?|Pfund|Mark|Pfennige?|Schilling|Groschen|Gulden|Kreuzer|Taler|Forint|Rubel"
    r"|Yen|Lei"
)
"""What is money itself, so that its sum is none in euros."""
_PART = r"(?=\.?\s*$|,? ?[/|+]|[,;] ?(?:[A-ZÄÖÜ0-9]|kl\.|gr\.|klein|groß|erm|ermäß)|\)?[.]? ?[–-] [A-ZÄÖÜ]| [A-ZÄÖÜ])"
"""What follows a price: nothing, another size, or the next dish; no unit."""

RULE = Rule(
    phase=29,
    forms=(
        Form(
            r"(?<![\w.,/–-])(?<![–-] )(?<!CHF )(?<!EUR )(?<!USD )(?<!Fr\. )(?<!Euro )(?P<number>[0-9]{1,3},[0-9]{2})"
            r"(?![\w%€]| ?(?:€|EUR|Euro|CHF|Fr\.|%|[A-Z][a-z]?\b|Mio|Mrd|Prozent|Punkte|Meter|Sek|Min|Std|Liter|Gramm"
            rf"|Kilo|Grad|(?:[A-Z][a-zé]+ )?(?:{_CURRENCY})\b)){_PART}",
            price,
        ),
    ),
    examples=(
        ("Tagessuppe 4,80", "Tagessuppe vier Euro achtzig"),
        ("Helles 0,5 l 4,20", "Helles null Komma fünf Liter vier Euro zwanzig"),
        (
            "Gem. Salat, kl. 4,50 / gr. 7,20",
            "Gemischter Salat, klein vier Euro fünfzig, groß sieben Euro zwanzig",
        ),
        ("Kugel Eis 1,50, Waffel 0,80", "Kugel Eis ein Euro fünfzig, Waffel achtzig Cent"),
        (
            "Suppe 7,00 Forint, Saft 9,00 Forint",
            "Suppe sieben Komma null null Forint, Saft neun Komma null null Forint",
        ),
        ("Die Note war 1,25.", "Die Note war eins Komma zwei fünf."),
        ("Weitsprung: Maas 4,52", "Weitsprung: Maas vier Komma fünf zwei"),
    ),
)
