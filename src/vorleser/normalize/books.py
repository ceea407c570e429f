"""Books of the Bible, and of Homer, as they are cut short in references: "Mk 3,1", "Od. 5, 12"."""

BOOKS = {
    "Il": "Ilias",
    "Od": "Odyssee",
    "Aen": "Äneis",
    "Weish": "Weisheit",
    "Sir": "Jesus Sirach",
    "Tob": "Tobit",
    "Makk": "Makkabäer",
    "Esra": "Esra",
    "Neh": "Nehemia",
    "Est": "Ester",
    "Rut": "Rut",
    "Hab": "Habakuk",
    "Sach": "Sacharja",
    "Phlm": "Philemon",
    "Gen": "Genesis",
    "Ex": "Exodus",
    "Lev": "Levitikus",
    "Num": "Numeri",
    "Dtn": "Deuteronomium",
    "Jos": "Josua",
    "Ri": "Richter",
    "Sam": "Samuel",
    "Kön": "Könige",
    "Chr": "Chronik",
    "Hiob": "Hiob",
    "Ps": "Psalm",
    "Psalm": "Psalm",
    "Spr": "Sprüche",
    "Koh": "Kohelet",
    "Hld": "Hohelied",
    "Jes": "Jesaja",
    "Jer": "Jeremia",
    "Klgl": "Klagelieder",
    "Ez": "Ezechiel",
    "Hes": "Hesekiel",
    "Dan": "Daniel",
    "Hos": "Hosea",
    "Am": "Amos",
    "Jon": "Jona",
    "Mi": "Micha",
    "Mal": "Maleachi",
    "Mt": "Matthäus",
    "Mk": "Markus",
    "Lk": "Lukas",
    "Joh": "Johannes",
    "Apg": "Apostelgeschichte",
    "Röm": "Römer",
    "Kor": "Korinther",
    "Gal": "Galater",
    "Eph": "Epheser",
    "Phil": "Philipper",
    "Kol": "Kolosser",
    "Thess": "Thessalonicher",
    "Tim": "Timotheus",
    "Tit": "Titus",
    "Hebr": "Hebräer",
    "Jak": "Jakobus",
    "Petr": "Petrus",
    "Jud": "Judas",
    "Offb": "Offenbarung",
    "Mose": "Mose",
    "Sure": "Sure",
    **{
        name: name
        for name in (
            "Samuel Könige Chronik Hiob Psalmen Sprüche Prediger Kohelet Hohelied Jesaja Jeremia Klagelieder Ezechiel "
            "Hesekiel Daniel Hosea Joel Amos Jona Micha Habakuk Sacharja Maleachi Matthäus Markus Lukas Johannes "
            "Apostelgeschichte Römer Korinther Galater Epheser Philipper Kolosser Thessalonicher Timotheus Titus "
            "Philemon Hebräer Jakobus Petrus Judas Offenbarung Genesis Exodus Levitikus Numeri Deuteronomium Josua"
        ).split()
    },
}
NUMBERED_BOOKS = frozenset("Mose Sam Kön Chr Samuel Könige Chronik".split())
"""Books of which each is called one: "zweites Buch Samuel"."""
GIVEN_NAMES = frozenset(
    "Samuel Daniel Joel Amos Jona Micha Matthäus Markus Lukas Johannes Timotheus Titus Jakobus Petrus Judas".split()
)
"""Books that people are called after, too."""
