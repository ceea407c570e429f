"""Participles before their noun, which an adjective that is cut short belongs to as an adverb: "staatl. anerkannt"."""

from vorleser.text.regex import compile_late

PARTICIPLE_NEXT = compile_late(
    r" (?!(?:gesamt|bekannt|beliebt|berühmt|verwandt|benannt|genannt|gerecht|erst|ernst|bedeutend|besonder|verstorben"
    r"|geboren"
    r"|gewählt|verletzt|entfernt|befreundet|benachbart|getötet|verantwortlich|vermisst|verehrt|begabt|beheimatet)e[mnrs]?\b)"
    r"(?:(?:ab|an|auf|aus|bei|durch|ein|her|hin|mit|nach|neu|über|um|unter|vor|weiter|zu|zusammen)?ge[a-zäöüß]{2,}(?:t|en)"
    r"|(?:(?:an|auf|aus|vor|mit|un|zu)?(?:be|er|ent|ver|zer)|über|unter|um|durch|wider)[a-zäöüß]{3,}(?:t|en)|[a-zäöüß]{2,}iert"
    r"|[a-zäöüß]{3,}end|tätig|aktiv|relevant|unabhängig|bedeutsam|wirksam|versiert|notwendig|einwandfrei|selbst?ständig)"
    r"e[mnrs]? (?:[a-zäöüß]+e[mnrs]? )?[A-ZÄÖÜ]"
)
"""A participle with an ending, before its noun."""
NO_ADVERBS = frozenset(
    "ehemalig verschieden zahlreich sogenannt übrig heutig damalig jetzig sonstig ledig einzig".split()
)
"""Adjectives that are no adverbs."""
