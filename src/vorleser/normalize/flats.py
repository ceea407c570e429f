"""What ads of flats cut short: rooms, floors."""

from vorleser.normalize.numbers import whole_number
from vorleser.normalize.rule import Found
from vorleser.text.numerals import cardinal
from vorleser.text.regex import compile_late


def rooms(found: Found) -> str:
    """Say "3 ZKB": rooms, kitchen and bath."""
    balcony = ", Balkon" if found[0].endswith("BB") else ""
    count = cardinal(found["rooms"], "ein")
    bath = ", Küche, Bad" if "B" in found[0] else ", Küche"
    return f"{count} Zimmer{bath}{balcony}"


_FLOORS = {
    "EG": "Erdgeschoss",
    "DG": "Dachgeschoss",
    "UG": "Untergeschoss",
    "OG": "Obergeschoss",
    "TG": "Tiefgarage",
}


_HOME = compile_late(r"\b(?:Whg|Wohnung|Zi\.|Zimmer|m²|qm|ZKB|Blk|Balkon|Miete|KM|Kaution|Haus|Etage|Bj\.?)")


def storey(found: Found) -> str | None:
    """Say the floor of a flat: "58 m², EG"."""
    return _FLOORS[found["floor"]] if _HOME.search(f"{found.before[-100:]}{found.after[:60]}") else None


def say_family_house(found: Found) -> str:
    """2-Fam.-Hs."""
    said = cardinal(found["number"], "ein")
    return f"{said[0].upper()}{said[1:]}familienhaus"


def say_flat(found: Found) -> str:
    """3-Zi.-Whg."""
    said = whole_number(found["number"])
    first = f"{whole_number(found['first'])}-bis-" if found["first"] else ""
    said = f"{first}{said}"
    return f"{said[0].upper()}{said[1:]}-Zimmer-Wohnung"
