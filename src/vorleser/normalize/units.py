"""Units of measure: what their signs are called, in the singular and plural, and their gender."""

from typing import NamedTuple

from vorleser.normalize.nouns import Gender


class Unit(NamedTuple):
    """A unit's name for one and for many, and its gender."""

    one: str
    many: str
    gender: Gender


def _same(name: str, kind: Gender) -> Unit:
    return Unit(name, name, kind)


def _count_unit(name: str, kind: Gender) -> Unit:
    return Unit(name, f"{name}n" if name.endswith("e") else f"{name}en", kind)


_M, _F, _N = Gender.MASCULINE, Gender.FEMININE, Gender.NEUTER

METRIC = {
    "k": "Kilo",
    "m": "Milli",
    "c": "Zenti",
    "d": "Dezi",
    "µ": "Mikro",
    "μ": "Mikro",
    "n": "Nano",
    "h": "Hekto",
}
GREAT = {"k": "Kilo", "M": "Mega", "G": "Giga", "T": "Tera", "P": "Peta"}

LENGTHS = {f"{sign}m": _same(f"{name}meter", _M) for sign, name in METRIC.items() if sign != "h"} | {
    "m": _same("Meter", _M)
}

PLAIN_UNITS = {
    **LENGTHS,
    **{f"{sign}²": _same(f"Quadrat{unit.one.lower()}", _M) for sign, unit in LENGTHS.items()},
    **{f"{sign}³": _same(f"Kubik{unit.one.lower()}", _M) for sign, unit in LENGTHS.items()},
    **{f"{sign}2": _same(f"Quadrat{unit.one.lower()}", _M) for sign, unit in LENGTHS.items()},
    **{f"{sign}3": _same(f"Kubik{unit.one.lower()}", _M) for sign, unit in LENGTHS.items()},
    **{f"q{sign}": _same(f"Quadrat{unit.one.lower()}", _M) for sign, unit in LENGTHS.items()},
    **{f"{sign}g": _same(f"{name}gramm", _N) for sign, name in METRIC.items() if sign not in "cdh"},
    **{f"{sign}{c}": _same(f"{METRIC[sign]}liter", _M) for sign in "mcdhµ" for c in "lL"},
    **{
        f"{sign}{base}": _same(f"{name}{word}", kind)
        for sign, name in GREAT.items()
        for base, word, kind in (
            ("W", "watt", _N),
            ("Hz", "hertz", _N),
            ("V", "volt", _N),
            ("J", "joule", _N),
            ("B", "byte", _N),
            ("Wp", "watt Peak", _N),
            ("VA", "voltampere", _N),
            ("eV", "elektronenvolt", _N),
            ("Pa", "pascal", _N),
        )
    },
    **{f"{sign}{base}": _same(f"{name}bit", _N) for sign, name in GREAT.items() for base in ("bit", "Bit")},
    **{f"{sign}Wh": _count_unit(f"{name}wattstunde", _F) for sign, name in GREAT.items()},
    "Hm": _same("Höhenmeter", _M),
    "hm": _same("Höhenmeter", _M),
    "ccm": _same("Kubikzentimeter", _M),
    "cbm": _same("Kubikmeter", _M),
    "fm": _same("Festmeter", _M),
    "lfm": _same("laufende Meter", _M),
    "g": _same("Gramm", _N),
    "KB": _same("Kilobyte", _N),
    "KG": _same("Kilogramm", _N),
    "Kg": _same("Kilogramm", _N),
    "kt": _count_unit("Kilotonne", _F),
    "Mt": _count_unit("Megatonne", _F),
    "Gt": _count_unit("Gigatonne", _F),
    "mmHg": Unit("Millimeter Quecksilbersäule", "Millimeter Quecksilbersäule", _M),
    "Rp.": _same("Rappen", _M),
    "TL": _same("Teelöffel", _M),
    "EL": _same("Esslöffel", _M),
    "Tl": _same("Teelöffel", _M),
    "El": _same("Esslöffel", _M),
    "Pck.": _same("Päckchen", _N),
    "Pkg.": _count_unit("Packung", _F),
    "Msp.": _count_unit("Messerspitze", _F),
    "Pr.": _count_unit("Prise", _F),
    "Ztr.": _same("Zentner", _M),
    "Pfd.": _same("Pfund", _N),
    "t": _count_unit("Tonne", _F),
    "l": _same("Liter", _M),
    "L": _same("Liter", _M),
    "ha": _same("Hektar", _M),
    "a": _same("Ar", _M),
    "W": _same("Watt", _N),
    "Wh": _count_unit("Wattstunde", _F),
    "V": _same("Volt", _N),
    "A": _same("Ampere", _N),
    "mA": _same("Milliampere", _N),
    "kA": _same("Kiloampere", _N),
    "µA": _same("Mikroampere", _N),
    "kVAr": _same("Kilovoltampere reaktiv", _N),
    "dt": _count_unit("Dezitonne", _F),
    "Nmm": _same("Newtonmillimeter", _M),
    "kNm": _same("Kilonewtonmeter", _M),
    "GBq": _same("Gigabecquerel", _N),
    "MBq": _same("Megabecquerel", _N),
    "kBq": _same("Kilobecquerel", _N),
    "mmol": _same("Millimol", _N),
    "ppb": Unit("Teil pro Milliarde", "Teile pro Milliarde", _N),
    "mAh": _count_unit("Milliamperestunde", _F),
    "Ah": _count_unit("Amperestunde", _F),
    "mV": _same("Millivolt", _N),
    "mW": _same("Milliwatt", _N),
    "Hz": _same("Hertz", _N),
    "Pa": _same("Pascal", _N),
    "hPa": _same("Hektopascal", _N),
    "bar": _same("Bar", _N),
    "mbar": _same("Millibar", _N),
    "J": _same("Joule", _N),
    "N": _same("Newton", _N),
    "kN": _same("Kilonewton", _N),
    "Nm": _same("Newtonmeter", _M),
    "Ω": _same("Ohm", _N),
    "kΩ": _same("Kiloohm", _N),
    "dB": _same("Dezibel", _N),
    "dB(A)": _same("Dezibel", _N),
    "lm": _same("Lumen", _N),
    "lx": _same("Lux", _N),
    "cd": _same("Candela", _F),
    "Bq": _same("Becquerel", _N),
    "Sv": _same("Sievert", _N),
    "mSv": _same("Millisievert", _N),
    "µSv": _same("Mikrosievert", _N),
    "kcal": _count_unit("Kilokalorie", _F),
    "cal": _count_unit("Kalorie", _F),
    "mol": _same("Mol", _N),
    "ppm": Unit("Teil pro Million", "Teile pro Million", _N),
    "K": _same("Kelvin", _N),
    "px": _same("Pixel", _N),
    "MP": _same("Megapixel", _N),
    "dpi": Unit("dpi", "dpi", _N),
    "kn": _same("Knoten", _M),
    "sm": _count_unit("Seemeile", _F),
    "mi": _count_unit("Meile", _F),
    "ft": _same("Fuß", _M),
    "AE": Unit("Astronomische Einheit", "Astronomische Einheiten", _F),
    "Lj.": Unit("Lichtjahr", "Lichtjahre", _N),
    "mph": Unit("Meile pro Stunde", "Meilen pro Stunde", _F),
    "rpm": Unit("Umdrehung pro Minute", "Umdrehungen pro Minute", _F),
    "h": _count_unit("Stunde", _F),
    "Std.": _count_unit("Stunde", _F),
    "Std": _count_unit("Stunde", _F),
    "min": _count_unit("Minute", _F),
    "min.": _count_unit("Minute", _F),
    "Min.": _count_unit("Minute", _F),
    "Min": _count_unit("Minute", _F),
    "s": _count_unit("Sekunde", _F),
    "sec": _count_unit("Sekunde", _F),
    "sek": _count_unit("Sekunde", _F),
    "Sek.": _count_unit("Sekunde", _F),
    "Sek": _count_unit("Sekunde", _F),
    "ms": _count_unit("Millisekunde", _F),
    "µs": _count_unit("Mikrosekunde", _F),
    "ns": _count_unit("Nanosekunde", _F),
    "Mon.": Unit("Monat", "Monate", _M),
    "Wo.": _count_unit("Woche", _F),
    "J.": Unit("Jahr", "Jahre", _N),
    "%": _same("Prozent", _N),
    "v. H.": Unit("vom Hundert", "vom Hundert", _N),
    "‰": _same("Promille", _N),
    "°C": Unit("Grad Celsius", "Grad Celsius", _M),
    "° C": Unit("Grad Celsius", "Grad Celsius", _M),
    "℃": Unit("Grad Celsius", "Grad Celsius", _M),
    "°F": Unit("Grad Fahrenheit", "Grad Fahrenheit", _M),
    "° F": Unit("Grad Fahrenheit", "Grad Fahrenheit", _M),
    "°": _same("Grad", _M),
    "″": _same("Zoll", _M),
    "″ ": _same("Zoll", _M),
    "Tabl.": _count_unit("Tablette", _F),
    "Fl.": _count_unit("Flasche", _F),
    "Ds.": _count_unit("Dose", _F),
    "Gl.": Unit("Glas", "Gläser", _N),
    "Stck.": _same("Stück", _N),
    "Stk.": _same("Stück", _N),
    "St.": _same("Stück", _N),
    "Pkt.": Unit("Punkt", "Punkte", _M),
    "Pkte.": Unit("Punkt", "Punkte", _M),
    "Einw.": _same("Einwohner", _M),
    "EW": _same("Einwohner", _M),
    "MA": _same("Mitarbeiter", _M),
    "TN": _same("Teilnehmer", _M),
    "EZ": _same("Einzelzimmer", _N),
    "DZ": _same("Doppelzimmer", _N),
    "KH": _same("Kohlenhydrate", _N),
    "Bft": _same("Beaufort", _N),
    "Bft.": _same("Beaufort", _N),
    "lb": _same("Pfund", _N),
    "lbs": _same("Pfund", _N),
    "oz": _count_unit("Unze", _F),
    "fps": Unit("Bild pro Sekunde", "Bilder pro Sekunde", _N),
    "U/min": Unit("Umdrehung pro Minute", "Umdrehungen pro Minute", _F),
    "U/min.": Unit("Umdrehung pro Minute", "Umdrehungen pro Minute", _F),
    "Be.": _same("Becher", _M),
    "Btl.": _same("Beutel", _M),
    "Bl.": Unit("Blatt", "Blatt", _N),
    "Zw.": _count_unit("Zweig", _M),
    "Sch.": _count_unit("Scheibe", _F),
    "Mbit": _same("Megabit", _N),
    "hl": _same("Hektoliter", _M),
}
"""Sign: unit."""

WRITTEN = {
    unit.many: unit
    for unit in (
        *PLAIN_UNITS.values(),
        Unit("Tag", "Tage", _M),
        Unit("Jahr", "Jahre", _N),
        Unit("Monat", "Monate", _M),
        Unit("Woche", "Wochen", _F),
        Unit("Zoll", "Zoll", _M),
        Unit("Kilo", "Kilo", _N),
        Unit("Prozentpunkt", "Prozentpunkte", _M),
    )
}
"""Units by the name of many of them."""
