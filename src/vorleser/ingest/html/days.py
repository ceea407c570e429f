"""What a day looks like in a line of a page: "Mo, den 3. Mai 2026", "03.05.26"."""

import re

from vorleser.text.regex import compile_late

DAY_PATTERN = r"(?:(?:mo|di|mi|do|fr|sa|so)\w*,?\s(?:den\s)?)?\d{1,2}\.\s?(?:\d{1,2}\.|\w{3,9}\.?)\s?\d{2,4}"
DAY = compile_late(DAY_PATTERN, re.IGNORECASE)
