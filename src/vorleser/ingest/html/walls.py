"""Pages that are no article: paywalls, cookie walls, JavaScript shells, robot checks, pages of links."""

import re

from vorleser.errors import SourceError

SAVE = "open it in a browser, save the page and name the file"
SHORT_STUB, SHORT_PAGE = 250, 120  # words
PAYWALL = re.compile(
    r"(?:jetzt (?:abonnieren|testen|weiterlesen|freischalten)|weiterlesen mit\b|"
    r"mit \S{1,30} (?:plus|\+) weiterlesen|nur für abonnent|"
    r"exklusiv für abonnent|abonnent(?:en|innen)?(?:\*innen)? (?:lesen|vorbehalten)|"
    r"bereits abonnent|schon abonnent|"
    r"sie haben noch kein abo|dieser (?:artikel|inhalt|beitrag|text) ist (?:exklusiv|kostenpflichtig|nur)|"
    r"zugang zu allen (?:artikeln|inhalten)|ohne abo|probeabo|digital-?abo|monatlich kündbar|"
    r"jederzeit kündbar|"
    r"um (?:diesen artikel|weiter)\s?(?:zu)?\s?lesen|registrieren sie sich,? um|plus-?artikel|"
    r"artikel freischalten)",
    re.IGNORECASE,
)
CONSENT = re.compile(
    r"(?:alle akzeptieren|akzeptieren und weiter|zustimmen und weiter|einwilligung|"
    r"wir (?:und unsere partner )?(?:verwenden|nutzen|setzen) "
    r"cookies|cookie-?einstellungen|datenschutzeinstellungen|mit werbung (?:weiter|lesen)|werbefrei|tracking|"
    r"ihre zustimmung|privatsphäre-?einstellungen|verwendung von cookies)",
    re.IGNORECASE,
)
SCRIPTED = re.compile(
    r"(?:(?:aktivieren|aktiviere|einschalten|enable) (?:sie )?(?:bitte )?java ?script|"
    r"java ?script (?:ist |muss |in ihrem browser )?"
    r"(?:aktivier|deaktivier|disabled|to run|is required|zu aktivieren|benötigt)|"
    r"you need to enable javascript|benötigt java ?script|"
    r"ohne java ?script)",
    re.IGNORECASE,
)
ROBOT = re.compile(
    r"(?:just a moment|checking your browser|sind sie ein mensch|ich bin kein roboter|"
    r"verify you are human|captcha|"
    r"ungewöhnliche[rn]? (?:datenverkehr|zugriffe)|access denied|zugriff verweigert)",
    re.IGNORECASE,
)
SHELL = re.compile(
    r"<(?:div|main|section)[^>]+id=[\"']?(?:root|app|__next|__nuxt|main-app|application)[\"'\s>]|<app-root"
)


class Seen:
    """What is known of a page when it must be decided whether it holds an article."""

    def __init__(self, page: str, visible: str, text: str, *, locked: bool, links: float) -> None:
        self.page = page  # its HTML
        self.visible = visible  # all text a reader sees
        self.text = text  # what was taken for the article
        self.words = len(text.split())
        self.locked = locked  # it says so itself
        self.links = links  # share of the text that is linked


def refuse(seen: Seen, name: str) -> None:
    """Raise SourceError, with the reason, where what was seen under *name* is no article."""
    for reason, way_out in _reasons(seen):
        raise SourceError(f"{name!r} {reason}", way_out)


def _reasons(seen: Seen) -> list[tuple[str, str]]:
    shown = len(seen.visible.split())
    reasons = []
    if seen.words < SHORT_PAGE and ROBOT.search(seen.visible[:3000]) and shown < 2 * SHORT_PAGE:
        reasons.append(("asks whether a human is reading", SAVE))
    if seen.words < SHORT_PAGE and _scripted(seen, shown):
        reasons.append(("shows its text only with JavaScript", SAVE))
    offers = {*map(str.lower, PAYWALL.findall(seen.visible))}
    if seen.words < SHORT_STUB and (seen.locked or len(offers) > 1):
        free = f"stands behind a paywall: only {seen.words} words of it are free"
        reasons.append((free, f"if you may read it, {SAVE}"))
    consents = {*map(str.lower, CONSENT.findall(seen.text))}
    if len(consents) > 1 and seen.words < SHORT_PAGE:
        reasons.append(("shows a cookie wall instead of its text", SAVE))
    if seen.links > 0.6 and seen.words < SHORT_STUB:
        reasons.append(("is a page of links, not an article", "name one of the articles it leads to"))
    return reasons


def _scripted(seen: Seen, shown: int) -> bool:
    asks = bool(SCRIPTED.search(seen.page))
    empty = shown < 60 and seen.words <= shown  # a page may hold its text as data, and be read from that
    return empty and (asks or bool(SHELL.search(seen.page)) or seen.page.count("<script") > 3)
