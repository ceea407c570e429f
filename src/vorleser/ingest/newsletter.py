"""Leave out the parts of mails that are no text: lines for the mail program, calls to click, legal footers."""

import re
from collections.abc import Iterable, Sequence

from vorleser.article import Block, Role
from vorleser.ingest.contact_lines import REACHED
from vorleser.ingest.letters import is_notice
from vorleser.text.regex import compile_late

_NETWORK = (
    "(?:facebook|instagram|twitter|x|linkedin|xing|youtube|whatsapp|telegram|mastodon|bluesky|threads|tiktok"
    "|pinterest|flipboard|rss)"
)
_WAY = f"(?:{_NETWORK}|e-?mail|mail|link|signal|sms|web(?:site|seite)?|homepage|drucken|print)"
_SHARE = (
    r"(?:(?:(?:diesen|den|diese)\s)?(?:artikel|beitrag|text|ausgabe|seite|newsletter)?\s?(?:teilen|weitersagen|empfehlen|share)"
    r"|(?:folg(?:en\ssie|t|e)|besuch(?:en\ssie|t|e)|finden\ssie|follow)\s(?:uns|mir|us))(?:\s(?:auf|bei|über|via|on|in\sden\ssozialen\s\w+))?"
)
_DAY = compile_late(r"(?:\w+,?\s)?\d{1,2}\.\s?(?:\w+\s|\d{1,2}\.)\d{4}")
_SEPARATOR = r"[\s,/+&]+(?:und\s|oder\s)?"
_ASIDE = compile_late(
    rf"""(?:
    {_NETWORK}(?:{_SEPARATOR}{_WAY})*
    |{_SHARE}(?:\s?[:!]?\s?{_WAY}(?:{_SEPARATOR}{_WAY})*)?
    |(?:auf|bei|per|via|über)\s{_WAY}\s(?:teilen|senden|weiterleiten|folgen)|twittern|tweeten|ja\W+nein|restack|read\sin\sapp
    |(?:darstellungs|anzeige)probleme\??(?:\W.{{0,80}})?
    |(?:probleme|schwierigkeiten)\s(?:mit|bei)\sder\s(?:darstellung|anzeige)\b.{{0,80}}
    |(?:hier\s(?:geht\ses\s)?)?(?:zur|als)\s(?:online|web)-?(?:ansicht|version)
    |(?:ihr|dein|euer)\s(?:e-?mail-?|mail-?)?programm\s.{{0,30}}\bhtml\b.*
    |(?:diese|bitte)\s.{{0,60}}\b(?:e-?mail|nachricht|newsletter)\b.{{0,60}}\bhtml(?:-?format|-?mail)?\b.*
    |this\sis\sa\smulti-?part\smessage\b.*
    |.{{0,60}}\bvon\s(?:leser\w*|euch|ihnen)\s(?:unterstützte|finanzierte)\s(?:publikation|newsletter|seite)\b.*
    |(?:(?:diese[nrs]?|den)\s)?(?:newsletter|e-?mail|nachricht|ausgabe|mail)?\s?(?:im|in\sihrem|in\sdeinem)\s(?:web)?browser
    \s(?:ansehen|anzeigen|öffnen|lesen)
    |(?:(?:dieser|der|die|diese|unser)\s)?(?:newsletter|e-?mail|nachricht|ausgabe)\s(?:wird\s)?nicht\s(?:richtig|korrekt|vollständig)\s(?:dargestellt|angezeigt|lesbar)\b.*
    |web-?version|online-?version|online\s(?:ansehen|lesen)|view\s(?:this\s)?(?:e-?mail\s)?in\s(?:your\s)?browser
    |(?:falls|wenn|sollten?)\s.{{0,60}}\b(?:newsletter|e-?mail|nachricht)\b.{{0,40}}\b(?:angezeigt|dargestellt|lesen)\b.*
    |(?:(?:können|kannst)\s)?(?:sie|du)\s(?:diese[nrs]?|unsere[nr]?|den|die)\s(?:newsletter|e-?mail|nachricht|mail)\s.{{0,20}}
    nicht\s(?:richtig|korrekt|vollständig)\s(?:sehen|lesen|anzeigen|öffnen)\b.*
    |wird\s(?:diese[r]?|unsere?|der|die)\s(?:newsletter|e-?mail|nachricht|mail)\snicht\s(?:richtig|korrekt|vollständig)\s(?:angezeigt|dargestellt)\b.*
    |(?:jetzt\s)?(?:weiterlesen|weiter\slesen|mehr(?:\s(?:lesen|erfahren|dazu|infos|informationen))?|read\smore)
    |(?:hier\s)?(?:zum|den\sganzen|ganzen)\s(?:artikel|text|beitrag)(?:\slesen)?
    |anzeige|werbung|advertisement|(?:(?:diesen|den)\s)?(?:newsletter\s)?(?:teilen|weiterempfehlen|weiterleiten)|abbestellen|abmelden|unsubscribe
    |(?:hier\s|jetzt\s|kostenlos\s)?(?:abonnieren|mitglied\swerden)|(?:jetzt\s)?upgraden|gefällt\smir|kommentieren
    |(?:weitergeleitete\s(?:e-?)?mail|(?:e-?mail|newsletter|ausgabe)\s(?:wurde\s)?(?:\w+\s)?weitergeleitet(?:\sbekommen)?)\?.{{0,60}}
    |(?:in|mit)\s(?:der\s|unserer\s)?app\s(?:lesen|öffnen|ansehen)
    |(?=.*\babonn(?:ier|ent)).*\b(?:kostenlos|zahlende\w*|unterstütz\w*)\b.*\b(?:abonnier\w*|abonnent\w*|mitglied)\b.*
    |\[?(?:image|bild|cid|logo):?[^\]]*\]
    |von\smeine[mr]\s.{{3,40}}\sgesendet|gesendet\s(?:von|mit)\s(?:meine[mr]|der)\s.{{3,60}}
    |sent\s(?:from|with)\s.{{3,40}}|(?:outlook\sfür\s.{{3,10}}\sherunterladen|get\soutlook\sfor\s.{{3,10}})
    )[\W_]*""",
    re.IGNORECASE | re.VERBOSE,
)
"""Lines that are left out wherever they stand."""
_FOOTER = compile_late(
    r"""\b(?:newsletter|benachrichtigungen?|e-?mails?|mailings?|verteiler)\b.{0,60}\b(?:abbestell|abmeld|austrag)
    |\bnicht\smehr\s(?:empfangen|erhalten|bekommen)\b.*\b(?:abbestell|abmeld|austrag|klick)
    |^(?:hier\s|jetzt\s)?(?:abbestellen|abmelden|austragen|unsubscribe)\b\W*$
    |\b(?:klicken\ssie|klicke)\b.{0,20}\bhier\b|\bunsubscribe\b.{0,40}\b(?:list|here|e-?mail)
    |\b(?:sie|du)\s(?:erhalten|bekommen|erhältst|bekommst)\s(?:diese[nrs]?|den|unseren|das)\s.{0,40}(?:(?:e-?)?mail|newsletter|nachricht)
    |\bdiese\s(?:e-?mail|nachricht)\s(?:wurde|ist|ging|richtet)\b.{0,60}@
    |\bdiese\se-?mail\s(?:wurde|ist|ging)\s.{0,60}\b(?:gesendet|verschickt|versandt|vertraulich)\b
    |\b(?:keine?|nicht)\b.{0,60}\bmehr\b.{0,20}\b(?:erhalten|empfangen|bekommen|lesen)\b.*\b(?:abbestell|abmeld|austrag)
    |\b(?:sie\ssind|du\sbist)\s.{0,30}\babonnent(?:in)?\b
    |^(?:impressum|datenschutz(?:erklärung|hinweise)?|agb|kontakt)\W*$
    |^(?:[^.!?]*[|·•])?\s?(?:impressum|datenschutz(?:erklärung|hinweise)?)\s?[|·•]
    |\b(?:keine|nicht)\b.{0,40}\b(?:mails?|newsletter|nachrichten|post)\b.{0,30}\b(?:abmelden|abbestellen|austragen)\b
    |\b(?:keine|nicht)\b.{0,30}\b(?:e-?)?(?:mails?|newsletter|nachrichten)\b(?:\smehr)?(?:\s(?:von|über)\s\w+)?\s?\?
    |^(?:zum|zur)\s(?:abbestell|abmeld|austrag)\w+\b
    |^(?:©|\(c\)|copyright)\s|\b(?:mailchimp|cleverreach|rapidmail|sendinblue|brevo)\b.{0,20}$
    |\bamtsgericht\b.{0,40}\bhr[ab]\b|\bust-?id|\bgeschäftsführ(?:er|ung|erin)\w*:
    |\bnewsletter\b.{0,40}\bempfehlen\ssie\b|\bempfehlen\ssie\s(?:uns|diesen\snewsletter)\b.{0,40}$
    |^(?:unsere\spostadresse\slautet|our\smailing\saddress\sis|postanschrift\s?:|absender\s?:)
    |\b(?:möchten\ssie|möchtest\sdu|willst\sdu|wollen\ssie)\s.{0,20}\b(?:ändern|einstellen)\b.{0,30}\b(?:e-?)?(?:mails?|newsletter)\b
    |\b(?:melde\sdich|melden\ssie\ssich)\s(?:hier|jederzeit)\sab\b|\bpowered\sby\s\w+
    |\bto\sunsubscribe\b|\bmailing\s?liste?\b.{0,20}(?:@|https?:)|\bmailing\slist\s--
    |\byou\s(?:are\sreceiving|received)\sthis\b""",
    re.IGNORECASE | re.VERBOSE,
)
"""Lines that begin a footer; nothing below them is an article."""
_SIGN_OFF = compile_late(r"(?:abbestellen|abmelden|austragen|unsubscribe)\W*", re.IGNORECASE)
"""A link, alone or among others, that begins a footer, too."""
_LEAVES = compile_late(r"\b(?:abbestell|abmeld|austrag|unsubscribe)", re.IGNORECASE)
_RECEIVES = compile_late(
    r"\b(?:sie|du)\s(?:erhalten|bekommen|erhältst|bekommst)\s(?:diese[nrs]?|den|unseren)\s.{0,40}(?:mail|newsletter|nachricht)",
    re.IGNORECASE,
)
_FIRST = 3  # blocks among which a line for the mail program stands
_ENDS = 6  # blocks among which such a link stands
_POSTAL = compile_late(
    r"(?:\b\d{5},?|\b(?:D|A|CH)-\d{4,5}|\b(?:\w*(?:stra(?:ß|ss)e|str\.|weg|platz|gasse|allee|ring)\s\d{1,4}\w?,?\s)\d{4})"
    r"\s(?-i:[A-ZÄÖÜ])\w+(?:[\s/-]\w+)?\W*(?:(?:tel|fon|telefon|e-?mail|web)\b.{0,60})?$",
    re.IGNORECASE | re.DOTALL,
)
_CLOSING = compile_late(
    r"(?:.*\b(?:ausgabe|newsletter|mail)\b.{0,40}\b(?:gefallen|hilfreich)\?.*)?"
    r"(?:.*\b(?:leiten?|empfehlen|empfiehl|teilen?|schicken?)\s(?:sie\s)?(?:ihn|sie|es|uns|diesen\snewsletter|diese\s(?:mail|ausgabe))"
    r"\s(?:gerne?\s)?(?:weiter|(?:an|mit)\s.{3,40})\b.{0,60})?",
    re.IGNORECASE,
)
"""The last lines of a text that speak of the mail."""
_ISSUE = compile_late(
    r"(?:ausgabe|nr\.?|nummer|heft|jahrgang|folge)\s?\d{1,4}(?:\s?/\s?\d{2,4}|\s?[,|·–-]\s?(?:\d{1,2}\.\s)?\w{3,9}\s\d{4})\W*",
    re.IGNORECASE,
)
"""Which issue of a newsletter this is, in a line of its own."""
_TOP = 5  # blocks among which it stands
_HALF = 0.5  # share of the text that must stand above a footer, else it is no footer
_LINE = 120  # characters of a line that only leads out of the newsletter
_SHORT = 400  # characters: a longer paragraph is text, whatever its words are


def without_asides(blocks: Iterable[Block]) -> list[Block]:
    """Return *blocks* without calls to click, labels, notices and the footer."""
    listed = [block for block in blocks if not is_notice(block.text)]
    listed = [block for n, block in enumerate(listed) if n >= _TOP or not _ISSUE.fullmatch(block.text)]
    whole = sum(len(block.text) for block in listed if not _is_aside(block.text) and not _may_end(block.text))
    found, above = list[Block](), 0
    for block in listed:
        aside = _is_aside(block.text)
        if above >= whole * _HALF and _begins_footer(block.text, aside=aside):
            found = _without_address(found)
            break
        if aside:
            continue
        above += len(block.text)
        if not (len(block.text) < _SHORT and block.role is not Role.HEADLINE and is_duty(block.text)):
            found.append(block)
    while found and len(found[-1].text) < _SHORT and _CLOSING.fullmatch(found[-1].text):
        found.pop()
    return found


def is_issue(blocks: Sequence[Block]) -> bool:
    """Return whether *blocks* came as a mail: the last say how to get no more, and one of them why, or the first."""
    ends = [block.text for block in blocks[-_ENDS:] if len(block.text) < _SHORT]
    told = any(map(_RECEIVES.search, ends)) or any(_is_aside(block.text) for block in blocks[:_FIRST])
    return told and any(map(_LEAVES.search, ends))


def _may_end(text: str) -> bool:
    """Return whether a line is so short a part of a footer that its length tells nothing about the text's."""
    return len(text) < _SHORT * _HALF and _FOOTER.search(text) is not None


def _without_address(blocks: list[Block]) -> list[Block]:
    """Return *blocks* without the sender's address at their end, and how he is reached beside it."""
    end = len(blocks)
    for number in range(len(blocks) - 1, -1, -1):
        text = blocks[number].text
        if len(text) < _LINE and _POSTAL.search(text):
            end = number
        elif len(text) >= _LINE or text.endswith((".", "!", "?")) or not REACHED.search(text):
            break
    return blocks[:end]


def is_call(link: str) -> bool:
    """Return whether the words of a *link* only call to click."""
    words = link.lstrip(" »›→>[")
    return _ASIDE.fullmatch(words) is not None and _SIGN_OFF.fullmatch(words) is None


def _begins_footer(text: str, *, aside: bool) -> bool:
    signs_off = len(text) < _LINE and any(map(_SIGN_OFF.fullmatch, _parts(text)))
    return signs_off or (not aside and len(text) < _SHORT and _FOOTER.search(text) is not None)


def is_duty(text: str) -> bool:
    """Return whether a line above the text only leads out of the newsletter."""
    return _FOOTER.search(text) is not None and len(text) < _LINE


def _is_aside(text: str) -> bool:
    """Return whether a line, or each part of a line of links, is no text."""
    parts = _parts(text)
    links = [part for part in parts if not _DAY.fullmatch(part)]
    return bool(links) and len(text) < _SHORT and all(map(_ASIDE.fullmatch, links))


def _parts(text: str) -> list[str]:
    return [part.strip() for part in re.split(r"[|·•]", text) if part.strip()]
