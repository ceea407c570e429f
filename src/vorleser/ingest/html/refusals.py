"""Refuse pages that are no article: paywalls, cookie walls, JavaScript shells, robot checks, missing pages, videos."""

import re
from collections.abc import Callable, Iterator

import msgspec

from vorleser.errors import SourceError
from vorleser.ingest.html.page import Parts
from vorleser.text.regex import compile_late
from vorleser.text.wording import MONTHS

SAVE = "open it in a browser, save the page and name the file"
SHORT_STUB, SHORT_PAGE, _FEWEST = 250, 120, 60  # words
_PIECE = 20  # characters by which a sentence is found again
_TOLD = 12  # words of a sentence that tells of an offer
_MESSAGE = 25  # words of a page that only tells that it is loading
PAYWALL = compile_late(
    r"(?:jetzt (?:abonnieren|testen|weiterlesen|freischalten)|weiterlesen mit\b|"
    r"mit \S{1,30} (?:plus|\+) weiterlesen|nur für abonnent|"
    r"exklusiv für abonnent|abonnent(?:en|innen)?(?:\*innen)? (?:lesen|vorbehalten)|"
    r"(?:bereits|schon) (?:abonnent|mitglied\?|registriert\?)|"
    r"sie haben noch kein abo|dieser (?:artikel|inhalt|beitrag|text) ist (?:exklusiv|kostenpflichtig|nur)|"
    r"zugang zu allen (?:artikeln|inhalten)|ohne abo|probeabo|digital-?abo|monatlich kündbar|"
    r"jederzeit kündbar|"
    r"um (?:diesen artikel|weiter)\s?(?:zu)?\s?lesen|registrieren sie sich,? um|plus-?artikel|"
    r"artikel freischalten)",
    re.IGNORECASE,
)
CONSENT = compile_late(
    r"(?:alle akzeptieren|akzeptieren und weiter|zustimmen und weiter|einwilligung|"
    r"wir (?:und unsere partner )?(?:verwenden|nutzen|setzen) "
    r"cookies|cookie-?einstellungen|datenschutzeinstellungen|mit werbung (?:weiter|lesen)|werbefrei|tracking|"
    r"ihre zustimmung|privatsphäre-?einstellungen|verwendung von cookies)",
    re.IGNORECASE,
)
_ACCEPT = compile_late(
    r"\b(?:(?:ein|zu)(?:willigen|stimmen)|akzeptieren|annehmen|einverstanden)|\bmit\swerbung\s(?:weiter)?(?:lesen|nutzen|surfen)\b",
    re.IGNORECASE,
)
_PAID = compile_late(
    r"\bpur\b|\bpur-?abo|\bwerbefrei|\bohne\s(?:\w+\s)?(?:werbung|werbe\w+|tracking)\b", re.IGNORECASE
)
_PRICE = compile_late(r"\d,\d\d\s?(?:€|euro)|(?:€|\beur|\bchf|\bfr\.)\s?\d", re.IGNORECASE)
_ABOUT_DATA = compile_late(
    r"\bcookies?\b|\btracking\b|werbe?(?:ung\b|mess|track|profil|frei|banner)|\bwerbung\b|einwillig|zustimm|personenbezogen|\bpartnern?\b|datenschutz"
    r"|\bgeräte?s?\b|endgerät|\bprofile?n?\b|\banzeigen?\b|widerr[ui]f|zielgruppe|abonn|\bdaten\b|\bprodukte\b"
    r"|verarbeit|speicher|standort|browser|kennung|kündbar|\bschutzniveau|berechtigte\w*\sinteresse",
    re.IGNORECASE,
)
"""What a wall that asks for consent or money speaks of."""
_TO_READERS = compile_late(r"\b(?:Sie|Ihr\w*|Ihnen|[Ww]ir|[Uu]ns\w*|[Dd]u|[Dd]ein\w*)\b")
SCRIPTED = compile_late(
    r"(?:(?:aktivieren|aktiviere|einschalten|enable) (?:sie )?(?:bitte )?java ?script|"
    r"java ?script (?:ist |muss |in ihrem browser )?"
    r"(?:aktivier|deaktivier|disabled|to run|is required|zu aktivieren|benötigt)|"
    r"you need to enable javascript|benötigt java ?script|"
    r"ohne java ?script)",
    re.IGNORECASE,
)
ROBOT = compile_late(
    r"(?:just a moment|checking your browser|sind sie ein mensch|ich bin kein roboter|"
    r"dass sie ein mensch sind|"
    r"verify you are human|captcha|"
    r"ungewöhnliche[rn]? (?:datenverkehr|zugriffe)|access denied|zugriff verweigert)",
    re.IGNORECASE,
)
_MISSING = compile_late(
    r"(?:seite|artikel|inhalt|page|dokument|beitrag|adresse)\b.{0,40}"
    r"(?:nicht (?:mehr )?(?:gefunden|verfügbar|vorhanden)|"
    r"not found|existiert (?:leider )?nicht|gibt es (?:leider )?(?:hier )?nicht)|"
    r"\b(?:fehler|error) ?404|404 (?:error|fehler|not found|–|-)|^404\b",
    re.IGNORECASE,
)
SEARCH = compile_late(
    r"(?:ihre\s|deine\s)?such(?:e|ergebnisse?|resultate?)(?:\W*|\s(?:für|nach|zu)\b.*)|\d+\s(?:such)?(?:treffer|ergebnisse?)\b.*",
    re.IGNORECASE,
)
_MONTH = compile_late(
    rf"(?:(?:monats?-?)?(?:archive?|beiträge|monat)\W{{0,3}}\s(?:für\s|vo[nm]\s|aus\s)?)?(?:{'|'.join(MONTHS)}),?\s(?:19|20)\d\d"
    rf"|(?:.{{2,60}}\s[»›/]\s)?(?:19|20)\d\d\s[»›/]\s(?:{'|'.join(MONTHS)})"
    rf"|(?:{'|'.join(MONTHS)})\s[«‹/]\s(?:19|20)\d\d(?:\s[«‹/]\s.{{2,60}})?",
    re.IGNORECASE,
)  # how a blog calls all that it wrote in a month
_PERMALINK = compile_late(r"\brel\s?=\s?[\"']?bookmark\b", re.IGNORECASE)
_POSTS = 3  # lasting addresses that a list of a blog's posts has at least
AGE = compile_late(
    r"\b(?:sind\ssie|bist\sdu)\s(?:schon\s|bereits\s|über\s|mindestens\s)*\d\d\b"
    r"|\balters(?:prüfung|verifikation|nachweis|abfrage)\b|\bbestätig\w*\s(?:sie\s)?(?:bitte\s)?(?:ihr|dein)\salter\b",
    re.IGNORECASE,
)
MAINTENANCE = compile_late(
    r"\bwartungs(?:arbeiten|modus)\b|\b(?:seite|website|webseite|portal|angebot)\s(?:wird|ist)\s.{0,30}\b(?:gewartet|wartung|überarbeitet)\b"
    r"|\bwir\ssind\s(?:gleich|bald|in\skürze)\s(?:wieder|zurück)\b|\b(?:maintenance\smode|under\sconstruction)\b",
    re.IGNORECASE,
)
LOGIN = compile_late(
    r"\b(?:anmelden|anmeldung|login|log-?in|einloggen|registrieren|passwort)\b", re.IGNORECASE
)
MEMBERS = compile_late(
    r"(?:melden sie sich|melde dich)\s(?:bitte\s)?an,?\sum\sdiese[nrs]?\s\w+\s(?:zu\s)?\w*(?:sehen|lesen|öffnen)\b"
    r"|\b(?:seite|inhalt|bereich|artikel|text)\b.{0,30}\bnur\s(?:für\s)?(?:an|ein)ge(?:meldete|loggte)n?\b",
    re.IGNORECASE,
)
_GOES_ON = compile_late(
    r"\b(?:artikel|inhalt|beitrag|text|seite)\b.{0,20}\bnur für (?:zahlende |registrierte )?"
    r"(?:mitglieder|abonnent\w*|unterstützer\w*|leser\w*)\b|"
    r"(?:weiterlesen|weiter lesen|artikel lesen|zu ende lesen)\b.{0,60}\b(?:abo\b|abonn|angebot|anmeld|registrier)|"
    r"(?:möchten|wollen) sie weiterlesen|(?:abo|plus|\+)\b[^.!?]{0,30}(?:alle artikel|weiterlesen(?!\s?[→»›>]))|"
    r"continue (?:reading )?with (?:our|a|your) subscription|subscribe to (?:read|continue)",
    re.IGNORECASE,
)
_ACCOUNT = compile_late(
    r"\b(?:abo\b|abon|kündig|kunden|neukund|lastschrift|paypal|kreditkarte|abbuch|mehrwertsteuer|freischalt"
    r"|gedruckte (?:ausgabe|zeitung)|e-?paper)",
    re.IGNORECASE,
)
"""What is said of subscriptions beside an offer, and is none of the article."""
_SENTENCES = compile_late(r"(?<=[.!?])\s+")
SHELL = compile_late(
    r"<(?:div|main|section)[^>]+id=[\"']?(?:root|app|__next|__nuxt|main-app|application)[\"'\s>]|<app-root"
)


def refuse(parts: Parts, text: str, name: str) -> None:
    """Raise SourceError, with the reason, where the page in *parts*, of which *text* is read, is no article."""
    seen = Seen(
        page=parts.source,
        visible=parts.visible,
        text=text,
        words=len(text.split()),
        locked=parts.page.is_locked(),
        titles=" ".join((parts.top.title, *parts.page.titles)),
        headline=parts.top.title or next(iter(parts.page.titles), ""),
        videos=parts.videos,
    )
    for reason, way_out in _reasons(seen):
        raise SourceError(f"{name!r} {reason}", way_out)


class Seen(msgspec.Struct, frozen=True):
    """What is known of a page when it must be decided whether it holds an article.

    ``page`` is its HTML, ``visible`` all text that a reader sees, ``text`` what is taken for the article;
    ``headline`` is one of ``titles``; ``locked`` tells whether the page says that it is for subscribers, ``videos``
    how many it shows.
    """

    page: str
    visible: str
    text: str
    words: int
    locked: bool
    titles: str
    headline: str
    videos: int


def _reasons(seen: Seen) -> Iterator[tuple[str, str]]:
    shown = len(seen.visible.split())
    if seen.words < SHORT_PAGE and ROBOT.search(seen.visible[:3000]) and shown < 2 * SHORT_PAGE:
        yield "asks whether a human is reading", SAVE
    if seen.words < SHORT_PAGE and _needs_script(seen, shown):
        yield "shows its text only with JavaScript", SAVE
    if seen.words < SHORT_PAGE and _MISSING.search(seen.titles):
        yield "says that there is no such page", "look up its address"
    yield from _of_other_pages(seen)
    asked = LOGIN.search(seen.titles) or MEMBERS.search(seen.visible)
    if seen.words < SHORT_PAGE and asked and seen.page.count('type="password"'):
        yield "asks for a password", f"if you may read it, {SAVE}"
    if seen.words < SHORT_STUB and _is_walled(seen):
        yield (
            f"stands behind a paywall: only {seen.words} words of it are free",
            f"if you may read it, {SAVE}",
        )
    consents = {*map(str.lower, CONSENT.findall(seen.text or seen.visible))}
    if len(consents) > 1 and seen.words < SHORT_PAGE and (seen.text or shown < SHORT_STUB):
        yield "shows a cookie wall instead of its text", SAVE
    if _offers_choice(seen):
        yield "shows a cookie wall with an offer instead of its text", SAVE
    if seen.videos and seen.words < _FEWEST:
        yield f"shows a video and only {seen.words} words of text", "name an article"


def _offers_choice(seen: Seen) -> bool:
    """Return whether the text only tells, at whatever length, that one may agree to advertising or pay.

    An article about such walls has most of its sentences about others, and none that bids to agree.
    """
    if not (_PAID.search(seen.text) and _ACCEPT.search(seen.visible) and _PRICE.search(seen.visible)):
        return False
    sentences = [sentence for sentence in _SENTENCES.split(seen.text) if len(sentence) >= _PIECE]
    about = [sentence for sentence in sentences if _ABOUT_DATA.search(sentence)]
    spoken = sum(bool(_TO_READERS.search(sentence)) for sentence in sentences)
    size = sum(map(len, about))
    return size * 2 > sum(map(len, sentences)) and spoken * 2 > len(sentences)


def _is_walled(seen: Seen) -> bool:
    """Return whether a short text goes on only for subscribers.

    An offer amid the text, which goes on below it, is no wall; a text that is said to be for subscribers, and long
    enough to be whole, needs an offer beside it.
    """
    amid = _find_goes_on(seen)
    offers = {m[0].lower() for m in PAYWALL.finditer(seen.visible) if not amid(m.start())}
    invites = any(not amid(found.start()) for found in _GOES_ON.finditer(seen.visible))
    locked = seen.locked and (seen.words < SHORT_PAGE or bool(offers))
    return locked or len(offers) > 1 or invites


def _find_goes_on(seen: Seen) -> Callable[[int], bool]:
    """Return what tells of a place in the visible text whether what is read stands before it, and a fifth behind."""
    sentences = (piece for piece in _SENTENCES.split(seen.text) if len(piece) >= _PIECE)
    others = (PAYWALL, _GOES_ON, _ACCOUNT)
    pieces = [piece for piece in sentences if not any(other.search(piece) for other in others)]
    places = [(seen.visible.find(piece[:_PIECE]), len(piece)) for piece in pieces]
    known = [(place, size) for place, size in places if place >= 0]
    whole = sum(size for _, size in known)
    told = [sentence for sentence in _SENTENCES.split(seen.text) if _is_told(sentence)]

    def amid(place: int) -> bool:
        behind = sum(size for at, size in known if at > place)
        piece = seen.visible[place : place + _PIECE]
        opens = behind * 5 >= whole * 4 and any(piece in sentence for sentence in told)
        return (0 < behind < whole and behind * 5 >= whole) or (behind > 0 and opens)

    return amid


def _is_told(sentence: str) -> bool:
    """Return whether a *sentence* tells of an offer, as articles do, and makes none."""
    return len(sentence.split()) >= _TOLD and not _TO_READERS.search(sentence)


def _of_other_pages(seen: Seen) -> Iterator[tuple[str, str]]:
    """Yield why the page is one of results or of a month, asks for an age, or is being worked on."""
    if seen.words < SHORT_STUB and SEARCH.fullmatch(seen.headline):
        yield "lists what a search found", "name one of the articles it leads to"
    if _MONTH.fullmatch(seen.headline.strip()) and len(_PERMALINK.findall(seen.page)) >= _POSTS:
        yield "lists what a blog wrote in a month", "name one of the articles it leads to"
    if seen.words < _FEWEST and AGE.search(f"{seen.titles} {seen.text}"):
        yield "asks how old the reader is", SAVE
    if seen.words < _FEWEST and MAINTENANCE.search(f"{seen.titles} {seen.text}"):
        yield "says that it is being worked on", "try again later"


def _needs_script(seen: Seen, shown: int) -> bool:
    asks = bool(SCRIPTED.search(seen.page))
    empty = shown < _FEWEST and seen.words <= shown  # a page may hold its text as data, and be read from that
    shell = bool(SHELL.search(seen.page)) or seen.page.count("<script") > 3
    return empty and (asks or (shell and seen.words < _MESSAGE))
