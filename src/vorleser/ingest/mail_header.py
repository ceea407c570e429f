"""What the header of a mail says of its article: the headline, without marks for receivers, and who wrote it."""

import re

from vorleser.ingest.person_names import FULL_NAME
from vorleser.text.regex import compile_late

_PREFIX = compile_late(r"(?:(?:re|aw|fw|fwd|wg|antw)\s*(?:\[\d+\])?\s*:\s*)+", re.IGNORECASE)
_LIST_NAME = compile_late(r"\[[^\[\]]{1,40}\]\s+(?=\S)")
_LIST_TAGS = compile_late(
    r"(?:\[(?:[a-zäöüß\d][\w.-]{0,39}|(?i:ext(?:ern(?:al)?)?|extern\w*|spam\W{0,3}|\*+spam\*+|werbung\W{0,3}|junk|bulk|phish\w*"
    r"|suspect\w*|verdacht\w*|intern|internal|newsletter|liste?|[\w-]{1,30}-(?:l|liste?|intern|info|forum|news)))\]\s*(?=\S))+"
)
"""What lists and mail servers set before a subject: [dorfladen], [EXTERN], [SPAM?]; "[Interview]" is none."""
_STARRED = compile_late(r"\*{2,5}\s?(?:spam|extern(?:al)?|junk)\W{0,3}\*{2,5}\s*(?=\S)", re.IGNORECASE)
_ADDRESS = compile_late(r"\s*<(?P<address>[^<>]*)>\s*$")
_FROM_DESK = compile_late(
    r"(?P<who>[A-ZÄÖÜ][\w’'-]+(?:\s(?:von|van|de|der|[A-ZÄÖÜ][\w.’'-]*)){0,2}\s[A-ZÄÖÜ][\w’'-]+)\s(?:from|von|via|bei|\|)\s\S.*"
)
"""A person who writes for a newsletter: Lena Moor from Gartenbriefe."""
_SURNAME_FIRST = compile_late(r"^([A-ZÄÖÜ][\w’'-]+),\s([A-ZÄÖÜ][\w’'-]+(?:\s[A-ZÄÖÜ][\w.’'-]*)?)$")
_PERSON = compile_late(rf"(?!.*\d){FULL_NAME}")
_ORGANISATION = compile_late(
    r"\b(?:\w*(?:werke?|verein|verlag|redaktion|newsletter|zeitung|blatt|team|news|magazin|presse|kirche|gemeinde|schule"
    r"|museum|theater|bücherei|bibliothek|verband|ministerium|universität|institut|service|partei|stiftung|akademie|büro"
    r"|gesellschaft|agentur|zentrum|liste|gruppe|brief|bote|kurier|anzeiger|rundschau|stelle|info|support|shop|forum)"
    r"|stadt\w*|radio|gmbh|haus|hof|amt|bund|chor|the|die|der|das|ihre?|unsere?|post|online|digital)\b",
    re.IGNORECASE,
)
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})


def read_subject(written: str, *, is_list: bool) -> str:
    """Return the headline in a mail's subject; of an answer or a list's mail any word in brackets goes."""
    subject = _STARRED.sub("", written, count=1) if written.startswith("*") else written
    subject = _without_tags(subject)
    bare = _PREFIX.sub("", subject, count=1) if _PREFIX.match(subject) else subject
    if bare != subject or is_list:
        bare = _LIST_NAME.sub("", bare, count=1) if _LIST_NAME.match(bare) else bare
    return _without_tags(bare)


def _without_tags(subject: str) -> str:
    tags = _LIST_TAGS.match(subject)
    return subject[tags.end() :] if tags else subject


def read_sender(written: str, *, is_list: bool, lists: str = "") -> str:
    """Return who wrote a mail, '' where nobody is named.

    What is sent to a list, or as a newsletter, has an author where a person is named: by the address, which has a
    word of the name, or because it was sent to the members' own list, the *lists* among the receivers.
    """
    found = _ADDRESS.search(written)
    sender = (written[: found.start()] if found else written).strip("\"' ")
    sender = _SURNAME_FIRST.sub(r"\2 \1", sender)
    if desk := _FROM_DESK.fullmatch(sender):
        return desk["who"]
    if {"@", "\ufffd"} & {*sender}:
        return ""
    address = found["address"] if found else ""
    return sender if not is_list or _is_person(sender, address, is_members=bool(lists)) else ""


def _is_person(name: str, address: str, *, is_members: bool) -> bool:
    """Return whether *name* is that of a person, whose *address* has a word of it."""
    if not _PERSON.fullmatch(name) or _ORGANISATION.search(name):
        return False
    words = {word.translate(_UMLAUTS) for word in re.findall(r"[^\W\d_]{3,}", name.lower())}
    local = address.lower().rpartition("@")[0].translate(_UMLAUTS)
    initials = "".join(word[0] for word in name.lower().split()).translate(_UMLAUTS)
    return is_members or local in {initials, initials[:1]} or any(word in local for word in words)


def find_list(list_id: str, receivers: str) -> str:
    """Return the address among the *receivers* to which members of the list *list_id* write, '' where there is none."""
    found = re.search(r"<?([\w-]+)\.([\w.-]+)>?\s*$", list_id)
    address = f"{found[1]}@{found[2]}".lower() if found else ""
    return address if address and address in receivers.lower() else ""
