"""Swiss spellings, said with the long vowel that an ß tells: "Strasse", "Grösse", "Fussball", "regelmässig".

Behind "ei", "eu" and "ie" both spellings sound alike. What may be another word stays: "Masse", "Busse", "Schoss".
"""

from vorleser.normalize.rule import Form, Rule

_LONG = (
    r"(?<=[Ss]trass)(?=e(?!r)|burg)",
    r"(?<=[Ss]träss)(?=chen|lein)",
    r"(?<=[Gg]ross)(?!man|berg|ist|ier|o\b|eto|ing|i\b|bard)",
    r"(?<=[Gg]röss)",
    r"(?<=[Ff]uss)(?!el|il|ion|l)",
    (
        r"(?<=[Ff]üss)(?!el|li|ener|en (?:im|am) )"
        r"(?<!\b[Ii]n Füss)(?<!\bnach Füss)(?<!\bbei Füss)(?<!\baus Füss)"
        r"(?<!\bStadt Füss)(?<!\bRaum Füss)(?<!\bRichtung Füss)(?<!\bEV Füss)"
    ),
    r"(?<=[Gg]russ)",
    r"(?<=[Gg]rüss)",
    r"(?<=[Ss]üss)(?!m[au])",
    r"(?<=\b[Ss]pass)(?!k|ieren|ov|ow)",
    r"(?<=\b[Ss]päss)",
    r"(?<=[Ss]toss)(?!ic)",
    r"(?<=[Ss]töss)",
    r"(?<=\b[Bb]loss)",
    r"(?<=[Bb]löss)",
    r"(?<=[Mm]äss)(?=ig|en?\b|er\b|\b)",
    r"(?<=\b[Mm]ass)(?=geb|gabe|nahm|sta?b|stä|voll|los|regel|arbeit|schneid|gesch|einheit)",
    r"(?:(?<=[Aa]usmass)|(?<=bermass)|(?<=destmass)|(?<=chstmass)|(?<=genmass)|(?<=trafmass)|(?<=ttelmass))(?=e?s?\b)",
    r"(?<=nmass)(?=en[dt]?|ung)(?<=[Aa]nmass)",
    r"(?:(?<=igermass)|(?<=chermass)|(?<=endermass)|(?<=nntermass)|(?<=senermass)|(?<=\b[Dd]ermass))(?=en\b)",
    r"(?<=[Gg]efäss)",
    r"(?<=gefräss)",
    r"(?:(?<=\bsass)|(?<=\bbesass)|(?<=\bvergass)|(?<=\bfrass))(?=(?:en)?\b)",
    r"(?<=\bBuss)(?=geld)",
    r"(?<=\beine Buss)(?=e\b)",
    r"(?<=\beiner Buss)(?=e\b)",
    r"(?:(?<=gebüss)|(?<=[Ee]inbüss)|(?<=verbüss)|(?<=\bbüss))(?=en?\b|te?|ung)",
    r"(?<=\b[Kk]löss)(?=e)",
    r"(?<=\b[Aa]uss)(?=er|en(?!d(?:e|un|et)))",
    r"(?<=[äÄ]uss)(?=er)",
    r"(?<=drauss)",
)
"""What stands before and behind the letters, each behind a long vowel."""

RULE = Rule(
    phase=85,
    forms=(Form(rf"ss(?:{'|'.join(_LONG)})", lambda _: "ß"),),
    examples=(
        ("Die Grösse der Strasse", "Die Größe der Straße"),
        ("Die Aussenstelle ist ausserdem zu.", "Die Außenstelle ist außerdem zu."),
        ("Massgeblich und regelmässig", "Maßgeblich und regelmäßig"),
        ("Die Aussendung der Masse, der Fussel", "Die Aussendung der Masse, der Fussel"),
        ("Wer falsch parkt, zahlt eine Busse.", "Wer falsch parkt, zahlt eine Buße."),
        ("Der Grossist Strasser fährt zwei Busse.", "Der Grossist Strasser fährt zwei Busse."),
        ("Rafael Grossi wohnt in Füssen.", "Rafael Grossi wohnt in Füssen."),
        ("Mit den Füssen voran", "Mit den Füßen voran"),
    ),
)
