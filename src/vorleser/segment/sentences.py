import re


def sentences(text):
    return tuple(x for x in re.split(r"(?<=[.!?…“])(?= [A-ZÄÖÜ„])", text))


def clauses(s, longest):
    return (s,) if len(s) <= longest else tuple(x for x in re.findall(r".{1,%d}(?:\s|$)" % (longest - 1), s))
