"""Currencies: what their signs and codes are called, their gender, and their hundredth part."""

from vorleser.normalize.nouns import Gender
from vorleser.normalize.unit import Unit

_M, _F, _N = Gender.MASCULINE, Gender.FEMININE, Gender.NEUTER


def _same(name: str, kind: Gender) -> Unit:
    return Unit(name, name, kind)


CURRENCIES = {
    "€": (_same("Euro", _M), "Cent"),
    "EUR": (_same("Euro", _M), "Cent"),
    "Euro": (_same("Euro", _M), "Cent"),
    "$": (_same("Dollar", _M), "Cent"),
    "US-$": (_same("U-S-Dollar", _M), "Cent"),
    "US $": (_same("U-S-Dollar", _M), "Cent"),
    "US$": (_same("U-S-Dollar", _M), "Cent"),
    "USD": (_same("U-S-Dollar", _M), "Cent"),
    "US-Dollar": (_same("U-S-Dollar", _M), "Cent"),
    "Dollar": (_same("Dollar", _M), "Cent"),
    "A$": (_same("australische Dollar", _M), "Cent"),
    "AUD": (_same("australische Dollar", _M), "Cent"),
    "C$": (_same("kanadische Dollar", _M), "Cent"),
    "CAD": (_same("kanadische Dollar", _M), "Cent"),
    "£": (_same("Pfund", _N), "Pence"),
    "GBP": (_same("britische Pfund", _N), "Pence"),
    "Pfund": (_same("Pfund", _N), "Pence"),
    "CHF": (_same("Schweizer Franken", _M), "Rappen"),
    "SFr.": (_same("Schweizer Franken", _M), "Rappen"),
    "sFr.": (_same("Schweizer Franken", _M), "Rappen"),
    "Fr.": (_same("Franken", _M), "Rappen"),
    "Franken": (_same("Franken", _M), "Rappen"),
    "¥": (_same("Yen", _M), ""),
    "JPY": (_same("Yen", _M), ""),
    "CNY": (_same("Yuan", _M), ""),
    "RMB": (_same("Yuan", _M), ""),
    "₽": (_same("Rubel", _M), "Kopeken"),
    "RUB": (_same("Rubel", _M), "Kopeken"),
    "₺": (_same("Lira", _F), ""),
    "TRY": (_same("türkische Lira", _F), ""),
    "₹": (_same("Rupien", _F), ""),
    "INR": (_same("indische Rupien", _F), ""),
    "₩": (_same("Won", _M), ""),
    "₴": (_same("Hrywnja", _F), ""),
    "UAH": (_same("Hrywnja", _F), ""),
    "₿": (_same("Bitcoin", _M), ""),
    "BTC": (_same("Bitcoin", _M), ""),
    "zł": (_same("Zloty", _M), ""),
    "PLN": (_same("Zloty", _M), ""),
    "CZK": (_same("tschechische Kronen", _F), ""),
    "Kč": (_same("tschechische Kronen", _F), ""),
    "HUF": (_same("Forint", _M), ""),
    **dict.fromkeys(("SEK", "skr", "SKr"), (_same("schwedische Kronen", _F), "")),
    **dict.fromkeys(("NOK", "nkr", "NKr"), (_same("norwegische Kronen", _F), "")),
    **dict.fromkeys(("DKK", "dkr", "DKr"), (_same("dänische Kronen", _F), "")),
    "ISK": (_same("isländische Kronen", _F), ""),
    "DM": (Unit("D-Mark", "D-Mark", _F), "Pfennig"),
    "D-Mark": (Unit("D-Mark", "D-Mark", _F), "Pfennig"),
    "Mark": (Unit("Mark", "Mark", _F), "Pfennig"),
    "RM": (_same("Reichsmark", _F), "Pfennig"),
    "Reichsmark": (_same("Reichsmark", _F), "Pfennig"),
    "Pfg.": (_same("Pfennig", _M), ""),
    "Pf.": (_same("Pfennig", _M), ""),
    "Pfennig": (_same("Pfennig", _M), ""),
    "ct": (_same("Cent", _M), ""),
    "Ct": (_same("Cent", _M), ""),
    "Ct.": (_same("Cent", _M), ""),
    "ct.": (_same("Cent", _M), ""),
    "Cent": (_same("Cent", _M), ""),
    "¢": (_same("Cent", _M), ""),
}
"""Sign or code: the currency, and its hundredth part."""
