"""Recognise, by their words, texts in which a page speaks about itself: labels, consent, promotion.

The models weigh where a block stands; a line such as "Anzeige" may stand anywhere.
"""

import re
from functools import lru_cache

from vorleser.ingest.contact_lines import PRESS_CONTACT, WAYS_TO_REACH
from vorleser.ingest.html.days import DAY_PATTERN
from vorleser.ingest.html.house_words import OWN_KINDS, join_patterns
from vorleser.ingest.person_names import FULL_NAME
from vorleser.text.regex import compile_late

LINKS, TEASER = "a heading over links", "a teaser of another article"
LEADING_TEASER = "a teaser that leads to its article"
SUMMARY, KEY_POINTS = "a note on a machine's summary", "key points that the text says again"
_HOUR = r"\d{1,2}(?:[.:]\d\d(?:\s?uhr)?|\suhr)"
_WHEN = rf"(?:am\s)?{DAY_PATTERN}(?:\W{{0,4}}(?:um\s)?{_HOUR})?"
_CHANGED = (
    r"(?:stand|online seit|update|(?:artikel|beitrag|meldung|bericht)\svom"
    r"|(?:zuletzt\s)?(?:überarbeitet|veröffentlicht|aktualisiert|geändert|bearbeitet|publiziert|erstellt|geschrieben|gepostet|erschienen)"
    r"|letzte\s(?:änderung|aktualisierung))"
)
_READING = r"(?:lese(?:zeit|dauer)\W{0,3}(?:ca\.\s)?\d+\s?min\w*\.?|\d+\s?min\w*\.?\s(?:lese\w+|zum\slesen))"
_CRAFT = (
    r"(?:Texte?|(?:Schluss|Bild|Web)?[Rr]edaktion|(?:Schluss)?[Kk]orrektur(?:at)?|Lektorat|Recherche|Faktencheck|(?:Sound)?[Dd]esign|(?:Info)?[Gg]rafik"
    r"|Gestaltung|Layout|Kamera|Schnitt|Ton|Technik|Musik|Sprecher(?:in(?:nen)?)?|Autor(?:in(?:nen)?)?|Fotos?|Fotografie|Bilder|Videos?|Animation(?:en)?"
    r"|Words?|Photos?|Photography|Illustration(?:en)?|Visualisierung|Daten(?:analyse)?|(?:Web)?[Ee]ntwicklung|Programmierung|Projektleitung|Koordination"
    r"|Umsetzung|Realisation|Rezept|Dramaturgie|Kommunikation|Mitarbeit|Übersetzung|Produktion|Regie|Moderation)"
)
_KINDS = {
    "who wrote": (
        (
            r"(?:[Vv]on|Text(?: und Fotos?| & Fotos?)?|Autor(?:in|en)?|Interview|Protokoll|Redaktion"
            r"|(?:Eingestellt|Verfasst|Geschrieben|Aufgezeichnet|Veröffentlicht) von"
            r"|(?:Ein|Eine) \w{4,20} von|Aus dem \w{4,20} von)"
            rf"\s?:?\s{FULL_NAME}(?:(?:,|\sund|\s&|\s/)\s{FULL_NAME})*(?:,\s(?:dpa|afp|apa|sid|epd|kna)|,\s[A-ZÄÖÜ]\w+)?\W{{0,2}}"
            rf"(?:(?i:{_WHEN})\W*)?(?:Copyright\b.{{0,60}})?"
        ),
        rf"(?:Eingestellt|Verfasst|Geschrieben|Veröffentlicht|Gepostet) von [A-ZÄÖÜ][\w’'-]* (?i:{_WHEN})\W*",
        (
            r"(?:Eingestellt|Eingetragen|Verfasst|Geschrieben|Veröffentlicht|Gepostet|Erstellt) von [\w.-]{2,30}"
            rf"(?: (?i:{_WHEN})\W*(?:\(?\d[\d.]*\s?(?:x|mal)\sgelesen\)?)?)?"
        ),
        (
            r"(?:Der|Die|Dieser|Diese) (?:Text|Artikel|Beitrag|Inhalte?|Seite)\b[^!?]{0,200}\bvon (?:\w+ )?"
            r"(?:Mediziner|Ärzt|Fachärzt|Expert|Apotheker)\w* (?:\w+ )?"
            r"(?:geprüft|überprüft|kontrolliert|begutachtet)\b.*"
        ),
        (
            r"(?:[^.!?]{0,20}\d[\d.]* ?)?Alle [\w -]*(?:[Ii]nhalte|[Tt]exte|[Aa]rtikel|[Bb]eiträge)\b"
            r"[^.!?]{0,60}\bvon [^.!?]{0,60}\b(?:geprüft|überprüft|kontrolliert|begutachtet)\W*"
        ),
        rf"Autor(?:in)?: {FULL_NAME}, [^.!?]{{3,80}}\.?",
        rf"{FULL_NAME} im (?:Gespräch|Interview) mit {FULL_NAME}\W*(?:(?i:{_WHEN})\W*)?",
        rf"(?:{_CRAFT}(?:(?:,| &| und) {_CRAFT})*: {FULL_NAME}(?:(?:,| und| &) {FULL_NAME})*\s?[.,;|/·]?\s?){{1,8}}",
        r"(?:E-?)?Mail\san\s(?:die\sAutorin|den\sAutor|die\sRedaktion)\b.{0,60}|[—–-]\s[^()@]{1,60}\(@[\w.]{1,40}\)(?:\s.{0,30})?",
    ),
    "when it appeared, or how long it takes": (
        r"(?:der|dieser)\s(?:beitrag|eintrag|artikel|text)\swurde\s(?:am|im)\s.{3,80}\s(?:veröffentlicht|geschrieben|verfasst|erstellt|gepostet)\b.{0,350}",
        rf"{_CHANGED}\W{{0,3}}(?:{_WHEN}|am\s\d{{1,2}}\s\w{{3,9}},?\s\d{{4}}).{{0,60}}",
        rf"(?:{_WHEN}\W{{0,4}})?{_READING}",
        r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?\s\d{1,2}(?:,?\s\d{4})?|\d+\s(?:years?|months?|days?|hours?)\sago",
        rf"(?:presse|medien)?(?:mitteilung|information)\s(?:(?:nr\.?\s?)?\d+(?:[/.-]\d+)?\b.{{0,30}}|(?:vom\s)?{_WHEN}\W*)",
    ),
    "sources": (
        r"\(?(?:bild|text)?quellen?:\s[^.!?]{2,60}\)?|(?:source|quelle|via)\s?:\s\[?(?:https?://|www\.)\S+|\(?alle\sangaben\sohne\sgewähr\W*",
        r"(?=.*\b(?:minuten|min)\b)(?=.*verzöger(?:t|ung)\b)(?=.*(?:\bangezeigt|\bdargestellt|kursdaten|kursangaben|börse|aktien))(?:(?:alle|die)\s)?\w{0,20}-?kurs(?:e|daten|angaben)\b[^.!?]{0,160}[.!]?",
        r"(?:[a-zäöüß]+[ /-]){0,3}[a-zäöüß]+\s?\((?:ots|dpa|afp|apa|sid|epd|kna|rtr)\b.{0,12}\)\W*",
        r"[^.!?]{0,80}\b(?:band|jahrgang|jg\.|vol\.|heft)\s\d+\b.{0,30}\b(?:seiten?|s\.|pp\.)\s\d+.{0,80}",
        (
            r"mit (?:informationen|material|angaben) (?:von|der|des|aus)\b[^.!?]*"
            r"\b\w*(?:agentur|dpa|afp|reuters|apa|epd|kna)\w*\b[^.!?]*[.!]?.{0,100}"
        ),
        r"(?:verwendete\s)?quellen?:\s(?:eigene\b|\w+\.de\b|dpa|afp|apa|ots|sid)[^.!?]{0,200}[.!]?",
    ),
    "a label of a player or picture": (
        r"[^?]{0,250}\b(?:(?:zum|zur)\svergrößer\w+|(?:größere|vergrößerte)\s(?:ansicht|darstellung))\b[^.!?]{0,40}\b(?:an)?(?:klicken|tippen)\W*",
        r"[^.!?]{5,100}\sim\s(?:video|podcast|audio)\W*",
        r"(?:bu|bild(?:unterschrift|text|nachweis|quelle)|(?:beitrags|titel|header)bild|abb\.|bild\s[–-]\s\w+)\s?:\s.{3,300}",
        r"\[/?[a-z][a-z0-9_-]*(?:[#\s=][^\]]{0,200})?\]",
        r".{0,300}\bdie\s(?:verwendung|nutzung|veröffentlichung)\sdies(?:es|er)\s(?:bild|foto|grafik)\w*\s.{0,60}\b(?:redaktionell|honorarfrei|gestattet|zulässig).{0,160}",
        r"abb(?:ildung|\.)?\s\d{1,2}\s?:\s.{3,390}|(?:foto|bild)\s\d{1,2}\s?:\s[^.!?]{3,90}",
        r"[^.!?]{3,160}[.!?]?\s?\([^()]{0,40}\b(?:istock|shutterstock|adobe\s?stock|getty|unsplash|pixabay|pexels|imago)\b[^()]{0,30}\)",
        r"(?:video|audio|podcast|bilderstrecke|fotostrecke|galerie|grafik)\s?:\s[^.!?]{3,90}",
        r"(?:(?:regler|schieber|bild|maus)\s)?(?:ziehen|schieben|wischen|scrollen)(?:\szum\s\w+en)?\W*|(?:vorherige|nächste|letzte)[sr]?\s(?:bild|folie|slide|foto)\W*",
        r"(?:ein|sieh\sdir\sdiesen)\sbeitrag\s(?:geteilt\svon|auf\s(?:instagram|facebook|threads))\b[^.!?]{0,120}",
        r"(?:dauer:? )?\d{1,2}:\d\d(?: ?min(?:uten)?\.?)?|(?:(?:bild|foto|seite)\s)?\d{1,3}\s?(?:/|von)\s?\d{1,3}",
        r"(?:audio|video|podcast)\s\d{1,3}\s?min\w*\.?(?:\W.{0,300})?",
        r"[^.!?]{3,200}[.!?]?\s?bildrechte\s?:\s?.{3,80}",
        r"(?:symbol|archiv|titel)?(?:bild|foto)s?\s?:\s.{3,300}\W(?:quelle|foto|credit|©)s?\W{0,3}.{3,80}",
        r"(?:symbol|archiv|titel)?fotos?\s?:\s[\w./ &©-]{3,60}",
        r"(?:haupt|seiten)-?inhalt(?:sbereich)?|(?:tabelle\s)?(?:bitte\s)?(?:nach\s(?:unten|rechts|links)\s)?scrolle?n?\s(?:nach\sunten\s)?für\s.{3,40}",
        r"(?:(?:bilder|foto)(?:serie|strecke|galerie)|galerie)\s?:?\s?(?:mit\s)?\(?\d+\s(?:bilder|fotos)n?\)?",
        r"(?:herzlich\s)?willkommen\s(?:auf|bei)\s[^.!?]{0,40}\b(?:homepage|(?:heimat|internet|web)-?seiten?|website)\W*",
        r"(?:sie\ssind\s(?:(?:der|unser)\s)?)?(?:\d+\.\s?)?besucher\s(?:nr\.?|nummer|seit|heute)\b.{0,60}",
        r"(?:als|per)\s(?:e-?)?mail\s(?:ver)?(?:senden|schicken|teilen|empfehlen)|link\skopieren|auf\s\w{1,12}\steilen",
        r"(?:(?:alle|externe)\s)?links\s(?:im\s(?:selben|gleichen|neuen)|in\s(?:einem\s)?neue[mn])\s(?:browser-?)?(?:fenster|tab)\söffnen|permalink|(?:leser)?kommentare?\s?\(\d+\)|(?:schrift(?:größe|grad)?|text(?:größe)?|kontrast|zeilenabstand)\s(?:vergrößern|verkleinern|erhöhen|verringern|zurücksetzen)|zeichen(?:zahl)?\s?:\s?[\d.]+\b.{0,40}",
        r"\W*(?:(?:zurück\s)?nach\soben|zum\s(?:seiten)?anfang|zurück(?:\szu[rm]\s(?:übersicht|startseite|rezept|artikel))?)\W*",
        r"(?:player|video|audio|inhalt|karte)\s(?:wird|werden)\sgeladen\W*",
        r"(?:anzeige|(?:bezahlte\s|enthält\s)?werbung|advertisement|advertorial|partnerangebot|sponsored|placeholder\b.*|platzhalter\b.*)",
        r"sie\s(?:befinden\ssich|sind)\shier\s?(?::.{0,200})?",
        r"(?:klicke?n?,?\sum\s(?:auf|über|per|via)\s.{2,40}\szu\steilen|(?:zum|hier)\s(?:aus)?drucken(?:\s(?:hier\s)?klicken)?|(?:diese\s)?(?:seite|artikel)\s(?:aus)?drucken)\b.{0,40}",
        r"\W*(?:(?:(?:artikel|text|beitrag|es)\s)?(?:geht\s)?weiter|weiterlesen)\s(?:nach|hinter|unter)\sder\s(?:anzeige|werbung)\W*",
        r"\W*nach\sder\s(?:anzeige|werbung)\s(?:geht\ses\sweiter|weiterlesen)\W*|[–—|-]\s*(?:anzeige|werbung)\s*[–—|-]",
        r"(?:hier\s)?können\ssie\s(?:sich\s)?(?:den|diesen|unseren)\s(?:artikel|beitrag|text)\s(?:auch\s)?(?:an)?hören\b.{0,120}",
        r"die(?:ser|sen)\s(?:artikel|beitrag|text)\s(?:wird|wurde|liest)\s(?:ihnen\s)?(?:von\s)?eine[r]?\s(?:\w+\s)?\w*(?:stimme|ki)\b[^.!?]*[.!]?",
        r"(?:schlüsselwörter|schlag(?:wörter|worte)|stich(?:wörter|worte)|keywords|(?:\w+\s)?tags)\s?:\s[^.!?]{3,390}",
        r"(?:bitte\s)?(?:(?:zum|zur|für\seine)\s)?(?:abspielen|ansehen|starten|vergröß\w+|(?:groß|größer)e\sansicht)\s(?:bitte\s|hier\s|auf\s|(?:das|die)\s|(?:bild|foto|grafik|karte)\s)*(?:an)?(?:klicken|tippen)\W*",
        r"(?:bitte\s)?(?:klicken|tippen)\s(?:sie\s)?(?:hier|auf\s(?:das|die|ein)\s(?:bild|foto|grafik|karte))[^.!?]{0,30}\b(?:vergröß|anzu|ansicht|größer)\w*\W*",
        r"\(?\d{1,2}:\d\d\)?(?: / \d{1,2}:\d\d)?",
        r"(?:(?:weitere|druckfähige|hochauflösende)s?\s){0,2}(?:presse-?)?(?:fotos?|bilder|bildmaterial)\b[^.!?]{0,100}\b(?:zum\s(?:\w+\s)?download|können\b[^.!?]{0,60}\bheruntergeladen\swerden)\b[^.!?]{0,60}[.!]?",
    ),
    "consent to something embedded": (
        r"(?:(?:auf|um|für)\s)?(?:unsere[rn]?|diese[rn]?|die|wir)\s[^.!?]{0,100}\bcookies?\b[^.!?]{0,120}\b(?:verwende\w*|genutzt|nutzen|setzen|gesetzt|eingesetzt|verwendet)\b.{0,250}",
        r"(?:wir|unsere\s(?:web)?seite|diese\s(?:web)?(?:seite|site))\s(?:verwende[nt]|nutz(?:t|en)|setz(?:t|en))\s[^.!?]{0,80}\bcookies?\b.{0,350}",
        (
            r".*\b(?:extern|eingebettet|eingebunden)e[nrs]?\s(?:inhalt|medien)"
            r".*\b(?:angezeigt|geladen|zustimm|einverstanden|personenbezogen).*"
        ),
        r"(?:für|um)\s(?:dies\w*|das|den|die)\s(?:\w+\s){0,2}(?:video|inhalt|karte|grafik|podcast|beitrag|post)\w*\s[^.!?]{0,60}\b(?:zustimmung|einwilligung)\b.{0,120}",
        r"um\s(?:das|dies\w*|den|die)\s[^.!?]{2,40}\szu\s(?:sehen|hören|laden|zeigen)\b[^.!?]*\b(?:zulassen|akzeptier\w*|zustimm\w*|aktivier\w*)\b.{0,80}",
        r"an\sdieser\sstelle\s(?:finden|befindet|steht|sehen)\b.*\b(?:inhalt|video|beitrag|post|tweet|karte)\b.*",
        r".*\bpersonenbezogene\sdaten\san\s(?:dritt|extern).*",
        r"empfohlener\s(?:redaktioneller|externer)\sinhalt\W*",
        r"externer?\sinhalte?\s(?:nicht\sverfügbar|anzeigen|laden)\W*",
        r".*\bprivatsphäre-einstellungen\b.*\b(?:inhalt|laden|anzeigen)\w*\b.*",
    ),
    TEASER: (
        r"[^\n]{20,}\s\[?(?:weiter\s?lesen|mehr\slesen|continue\sreading|read\smore)\]?\s?(?:…|\.\.\.|»|→|>+)",
    ),
    LEADING_TEASER: (r"[^\n]{20,}\s(?:\[|\(|>+|»|→)\s?(?:mehr|weiter|weiterlesen|lesen)\W{0,4}",),
    LINKS: (
        r"lesen\ssie\s(?:hierzu|dazu|zum\sthema)(?:\sauch)?\s?:.{5,300}|hier\s(?:komm|geh|gelang)(?:t|en)\s(?:ihr|es|sie)\s(?:direkt\s)?(?:zu|zum|zur)\s[^.!?:]{3,60}(?:rezept\w*|artikel|beitrag|bericht|video|folge|anleitung)\W{0,3}",
        r".{0,120}\bhier\sfinden\ssie\s(?:alle|weitere|aktuelle)\s(?:artikel|beiträge|nachrichten|meldungen|texte)\b.{0,80}",
        r".{0,80}\bsammlung\svon\s(?:bildern|audio\w*|videos?)(?:,|\sund)\s.{0,60}",
        r"(?:mehr|auch|weiteres|neu)\sauf\s[\w-]+\.(?:de|at|ch|com|net|org|info)\W*",
        r"(?:auch\sinteressant|lesen\ssie\s(?:auch|dazu|hier)|(?:mehr|weiteres)\szum\sthema|passend\sdazu|siehe\sauch)\W*",
        r"(?:auch\sinteressant|lesen\ssie\s(?:auch|dazu|hier)|das\skönnte\ssie\s(?:auch\s)?interessieren|passend\sdazu|lesetipp)\s?:\s[^.!?]{5,160}[!?]?",
        r"(?:neuerste|neueste|neuste|letzte|aktuelle|beliebte(?:ste)?|verwandte|weiterführende)[nr]?\s(?:\d+\s)?(?:artikel|beiträge|posts|themen|links|meldungen|einträge)(?:\s(?:auf|in|aus|zu)\s.{2,40})?\W*",
        r"(?:letzte\swoche|zuletzt(?:\sgelesen)?|(?:in\sder\s)?(?:letzten?|vorigen?)\s(?:folge|ausgabe))\s?:\s[^.!?]{5,160}[!?]?",
        r"(?:zum\s)?weiterlesen\W*|das\skönnte\s(?:sie|dich|euch)\s(?:auch\s)?interessieren\W*|meistgelesen\W*",
        r"(?:weitere|ähnliche|neueste|mehr|andere)\s(?:\w+-)?(?:artikel|beiträge|meldungen|nachrichten|texte)(?:\s(?:zu|zum|aus|über|von)\s[^.!?:]{2,50})?\W*",
    ),
    "rights": (
        (
            r"(?:(?:\w+\s)?hinweis\s?:\s|stand\s?:\s[^.!?]{3,20}\.\s)?(?:(?:alle|die(?:s\w*)?|der|unsere?)\s)?(?:informationen|inhalte|angaben|hinweise|texte?|artikel|beitr[aä]ge?)\b[^.!?]{0,80}"
            r"(?:\bersetz(?:en|t)\b[^.!?]{0,80}\b(?:beratung|untersuchung|diagnose|arzt|ärzt|behandlung|therapie)\w*"
            r"|\b(?:beratung|untersuchung|diagnose|arzt|ärzt|behandlung|therapie)[^.!?]{0,60}\bnicht\sersetzen\b).{0,200}"
        ),
        r"\W*(?:copyright\b[^.!?]{0,60}[\d:/]|©)[^.!?]{0,60}[.!?]?",
        r"(?:veröffentlichung|abdruck|nachdruck)(?:\sund\s\w+)?\s(?:ist\s)?(?:honorarfrei|kostenfrei|erlaubt|gestattet)\b.{0,120}",
        r".{0,120}\b(?:all\srights\sreserved|alle\srechte\svorbehalten)\W*|(?:copyright\s)?©\s?(?:19|20)\d\d\b.{0,120}\b(?:alle\srechte\svorbehalten|all\srights\sreserved)\b.{0,400}",
    ),
    "promotion": (
        (
            r"(?=.*\b(?:sie|du)\b)(?=.*\b(?:lesen|liest|zugang|zugriff|ausgaben?|artikel|abo)\b)"
            r".*\b(?:monate?|wochen?|tage?)\b.*\b(?:gratis|kostenlos|umsonst|keinen\scent|für\s(?:nur\s)?(?:einen|1|0,99)\s(?:€|euro))\W.*"
            r"\b(?:danach|dann|anschließend)\b.*(?:€|\beuro\b|\bkündbar\b|\bendet\b).*"
        ),
        (
            r"(?:[^„“»«\"]*(?:[.!?:,–]|\bbitte)\s)?(?:unterstützen\ssie|unterstütze?t?|hilf|helft|helfen\ssie)\s(?:uns|mir|unser\w*|mein\w*)\b"
            r"[^„“»«\".!?]*\b(?:geld)?(?:spenden?|beitrag|betrag|gabe|mitgliedschaft)\b[^„“»«\"]*"
        ),
        r"\+\+\+.{0,300}\b(?:app|newsletter|unterstütz\w*|abonnier\w*|spende\w*|(?:fan-?)?shop|kanal|telegram|whatsapp)\b.*",
        r"[^?]{0,60}\b(?:gefällt|gefallen)\b[^?]{0,60}\?.{0,200}\b(?:unterstütz|abonnier|supporter|mitglied|spende)\w*.*",
        r"(?:alternativ\s)?(?:via|per|mit)\s(?:bank)?überweisung\b.{0,80}|.{0,60}\bIBAN\W{0,2}[a-z]{2}\d\d\s?\d[^.!?]{10,140}",
        r".*\b(?:neue|weitere|alle)\s(?:beiträge|ausgaben|artikel|folgen)\b.*\babonnier\w*.*",
        (
            r"\W{0,2}(?:alle\s)?preis(?:e|angaben)?\b[^!?]{0,120}"
            r"(?:\b(?:inkl|einschl|zzgl|zuzüglich)\w*\.?\s.{0,30}\b(?:mwst|ust|umsatzsteuer|mehrwertsteuer|versand\w*)\b|\bohne\sgewähr\b)[^!?]{0,160}"
        ),
        r"\*?\W{0,2}(?:inkl|zzgl|exkl|einschl)\w*\.?\s.{0,40}\b(?:mwst|ust|umsatzsteuer|mehrwertsteuer|versand\w*)\b[^!?]{0,60}",
        r"unterstütz(?:e|t|en\ssie)\s.{2,40}\s(?:mit|ab)\s\d.{0,30}",
        r"(?:lieferzeit|artikel-?(?:nummer|nr\.?)|art\.-?nr\.?|ean|gtin|sku)\s?:\s[^.!?]{1,40}",
        r".{2,60}\bgibt\ses\s(?:\w+\s){0,2}als\sapp\b.{0,10}\b(?:laden|holen|hol|lade)\b.{0,60}",
        r".*\brss-?feed\b\W{0,3}(?:abonnieren|bestellen)\W*",
        r".*\b(?:meine|unsere)\sarbeit\s(?:\w+\s)?(?:zu\s)?unterstütz.*\b(?:abo|mitglied|spende|abschließ)\w*.*",
        r".*\bmit\s(?:der|ihrer|deiner)\sanmeldung\s(?:stimm|willig|akzeptier).*",
        (
            r"(?=.*\b(?:sie|du|ihr)\b)(?=.*\b(?:vollständig|komplett|ganz|gesamt|ausführlich)\w*\s(?:\w+-)?(?:test|artikel|beitrag|bericht|text|ratgeber|ergebnis|studie|heft)\w*)"
            r"(?=.*\d\s?(?:€|(?:euro|chf|franken)\b))(?:[^.!?]|\.(?=\d)){0,120}\b(?:erhalten|erhältst|bekommen|bekommst|kaufen|laden)\b(?:[^.!?]|\.(?=\d)){0,120}[.!]?"
        ),
        r"[^.!?]{0,120}\b(?:bekomm|find|kauf|bestell|erh[aä]lt)\w*\s(?:du|sie|ihr)\s(?:\w+\s){0,2}(?:(?:hier|direkt)\sim|in\s(?:unserem|meinem))\s(?:online-?)?shop\W*",
        r"(?:merk|pinn?|speicher|heft)\w*\s(?:dir|euch|sie\ssich|dies\w+|den)\s[^.!?]{0,60}\b(?:pinnwand|pinterest)\b[^.!?]{0,40}[.!]?",
        r".*\bjederzeit\s(?:wieder\s)?(?:abbestell|kündbar).*|.*\babmeld(?:ung|en)\s(?:ist\s)?jederzeit\b.*",
        r"(?:[^.!?:]{3,60}[:–]\s)?jetzt\s[^.!?]{0,50}\b(?:sichern|shoppen|zugreifen|tippen|wetten|(?:vor)?bestellen|buchen|testen|einkaufen)!?",
        r"wenn\s(?:dir|ihnen|euch)\s(?:der|dieser|mein|unser)\s(?:text|artikel|beitrag|post)\s[^.!?]{0,30}\bgef[aä]ll\w+\b.*",
        r"[^?]{0,300}[.!]\s(?:hier\s|gleich\s)?jetzt\s(?:kostenlos\s|gleich\s)?anmelden\W*",
        r".*\bglücksspiel\skann\ssüchtig\b.*|spendenquittung(?:en)?\b.{0,100}",
        r"[^?]{0,120}\bspende\w*\b[^?]{0,100}\bIBAN\b.{0,200}|unterstützen\ssie\b[^.!?]{0,80}\bspende\w*[^.!?]{0,60}[.!]?",
        r"[^.!?]{3,80}\b(?:bis\szu\s)?\d+\s?(?:%|prozent)\s(?:günstiger|reduziert|rabatt)\b[^.!?]{0,40}",
        r".*\bmit\s(?:dem|unserem)\s(?:gutschein|rabatt)?-?code\b.{0,60}(?:\bprozent\b|%|\beuro\b|€|\brabatt|\bkostenfrei).*",
        r".*\b(?:ab\ssofort\s)?(?:im|in\sunserem|in\smeinem)\s(?:online-?)?shop\s(?:vor)?(?:bestell|kauf|erhältlich)\w*\W*",
        r".*\bfolg(?:t|e|en\ssie)\s(?:mir|uns)\b.*\b(?:instagram|facebook|youtube|tiktok|mastodon|bluesky|twitter|pinterest)\b.*",
        r".*\babonnier(?:e|t|en\ssie)\s(?:(?:meine|unsere)[nr]?|den|diesen)\s(?:texte|beiträge|kanal|podcast|blog|newsletter)\b.*",
        r".*\bhör(?:t|en\ssie)?\s(?:gleich\s|jetzt\s|gern\s)*(?:in\s)?(?:die|unsere)\s(?:neue|aktuelle|neueste)\s(?:folge|episode)\b.*",
        r".*\bin\s(?:ihr(?:em)?|dein(?:em)?|euer|eurem)\s(?:e-mail-)?(?:postfach|posteingang)\b.*",
        r"(?:[^.!?:]{0,80}[.!?:]\s)?folgen\ssie\s(?:uns|(?:dem|der|den)\s\w+)\s(?:\w+\s){0,2}(?:auf|bei)\s(?:whatsapp|instagram|facebook|tiktok|telegram|mastodon|bluesky|youtube)\b[^.!?]*[.!]?",
        r".*\bdamit\sdas\sso\sbleibt,?\s(?:brauchen|benötigen)\swir\b.*",
        r"[^?]*\b(?:unterstütz|trag|träg|förder|ermöglich|sicher)\w*\s(?:sie|du|ihr)\b[^?]*\w*journalismus\b[^?]*",
        r".*\bnewsletter\b.*\b(?:anmelden|abonnier\w*|kostenlos\w*|hier\sgeht|bringt|registrier\w*)\b.*",
        (
            r".*\b(?:sie finden|gibt es|folg\w+(?: sie)?)\s(?:uns\s)?(?:auch\s)?(?:bei|auf)"
            r"\s(?:whatsapp|instagram|facebook|tiktok|telegram|mastodon|bluesky|youtube)\b.*"
        ),
    ),
    "asks the reader": (
        r"(?!.*\b(?:zwar|aber|jedoch|dennoch|ich)\b)(?:[^.!?]{0,120}[.!?:]\s)?[^.!?]{0,120}\b(?:umfrage|abstimmung)\b[^.!?]{0,100}\bnicht\srepräsentativ\b[^.!?]{0,120}[.!]?(?:\s[^.!?]{0,160}[.!]?)?",
        r"(?:sind|bist|seid)\s(?:wir|du|ihr|sie)\b[^.!?]{0,60}\b(?:instagram|facebook|pinterest|tiktok|youtube)\b[^.!?]{0,60}\bvernetzt\s?\?.{0,120}|[^.!?]{0,80}\?\s?(?:dann\s)?(?:markier|tagg|verlink|zeig)\w*\b[^.!?]{0,60}\b(?:instagram|facebook|pinterest|tiktok)\b.{0,60}",
        r"(?:haben|hast|habt)\s(?:sie|du|ihr)\s(?:einen\s|noch\s)?fehler\b[^?]{0,40}\?.*|(?:ihr|dein|euer)\s(?:feedback|rückmeldung|meinung)\s(?:hilft|ist\suns)\b[^.!?]*[.!?]?",
        r"diese(?:r|s)?\s(?:meldung|text|beitrag|artikel|inhalt)\b.{0,100}\b(?:nicht\sredaktionell\s(?:bearbeitet|geprüft)|automatisch\s(?:übernommen|erstellt))\W*",
        r"(?:haben|hast|habt)\s(?:auch\s)?(?:sie|du|ihr)\s(?:auch\s|noch\s)?(?:eine\s)?(?:fragen?|anregung\w*|hinweise?|ideen?|themen)\b[^?]{0,60}\?.{0,40}\b(?:schreib|mail|send|schick|meld)\w*\b.*",
        r"(?:hat|haben)\s(?:ihnen|dir|euch)\s(?:dies(?:er|e|es)|der|die|das)\s(?:artikel|seite|text|beitrag|inhalt\w*|information\w*)\s.{0,30}\?.{0,40}",
        r"(?:du|sie|ihr)\s(?:darfst|dürfen|dürft|kannst|können|könnt)\s(?:auch\s|gerne?\s)*dies(?:en|e|es)\s(?:inhalt|beitrag|artikel|text|seite)\s[^.!?]{0,20}\bteilen\b.{0,120}|(?:bitte\s)?(?:aktualisier|lad)\w*\s(?:sie\s)?(?:bitte\s)?(?:die|diese)\sseite\b[^.!?]*[.!]?",
        r"(?:[^.!?:]{3,120}\?\s(?:dann\s)?)?(?:schreib|verrat|verrät|sag|teil|erzähl|hinterlass|lass)\w*\b[^.!?:]{0,80}\b(?:den|die|einen|in)\skommentar\w*\b.{0,160}",
        r".{0,100}\b(?:jetzt|hier)\s(?:\w+\s)?bewerten\W*|.{0,60}[★☆⭐]{3,}.{0,60}",
        r"(?:war|ist|fanden\ssie|fandest\sdu)\s(?:dies(?:er|e|es)|der|die|das)\s(?:artikel|seite|text|beitrag|information\w*)\s(?:\w+\s)?(?:hilfreich|interessant|nützlich)\b.*",
        r".*\bmit\sdem\sabsenden\b.*|.*\b(?:datenschutz(?:hinweise|erklärung|bestimmungen)|hinweise\szum\sdatenschutz)\b.*\b(?:gelesen|kenntnis|akzeptier|einverstanden|stimm)\w*.*",
        r".*\b(?:erhalten|bekommen|verdienen)\b.*\bprovision\b.*|.*\b(?:enthält|sind|mit)\b.*\b(?:affiliate|partner|werbe)-?\s?links?\b.*",
        r"(?:für|bei)\s(?:käufe\w*|einen?\skauf|bestellungen?)\b.*\bprovision\b.*|.*\b(?:erhalten|bekommen)\swir\b.*\bprovision\b.*",
        r"(?:abonniere|folge|folgen)\s(?:sie\s)?(?:uns|mir|de[mn]\spodcast)\b[^.!?]*[.!]?|(?:kommentar|antwort)\s(?:schreiben|verfassen|hinterlassen|abgeben)\b.*",
    ),
    "where it appeared before": (
        (
            r"(?:der|dieser|dieses|das)\s(?:text|artikel|beitrag|interview|essay|gespräch)\s(?:stammt|ist|kommt|erschien|erscheint)\s(?:\w+\s)?"
            r"(?:aus|in)\s(?:dem|der|unser\w*)\s[^.!?]{0,80}(?:ausgabe|heft|magazin|zeitschrift|zeitung|beilage|newsletter|print)\w*[^.!?]{0,80}[.!]?"
        ),
        r"(?:wir|ich)\sdanken?\b.{0,80}\b(?:recht|erlaubnis|genehmigung)\szu[rm]?\s(?:veröffentlichung|abdruck|nachdruck|übernahme)\b.{0,80}",
        r"original-?(?:content|inhalt|text)\svon\s?:\s.{3,160}|(?:the\spost|der\s(?:beitrag|artikel))\s.{3,200}\s(?:appeared\sfirst\son|erschien\szuerst\s(?:auf|bei)|ist\szuerst\s(?:auf|bei)(?=.*\serschienen))\s.{3,80}",
        r"(?:der|dieser|dieses)\s(?:text|artikel|beitrag|interview|essay)\s(?:ist|erschien|wurde)\s(?:zuerst|zunächst|ursprünglich)\b.{3,200}",
    ),
    "a programme note": (
        r".{0,250}\bverfügbar\sbis\s(?:zum\s)?(?:\w{2,10},?\s)?\d{1,2}\..{0,40}",
        r"(?:dieses|mehr\szu\sdiesem|über\sdieses)\sthema\s(?:im\sprogramm|berichtet\w*|sendet\w*)\b.*",
        rf"(?:sendung|gesendet|ausgestrahlt|ausstrahlung|zu\shören|zu\ssehen)\b[^.!?]{{0,80}}\b{DAY_PATTERN}.{{0,40}}",
        rf"[^.!?]*\|[^.!?]*\b{DAY_PATTERN}.*\b\d{{1,2}}[:.]\d\d\suhr",
        r"[^.!?]*\b\d{1,2}\.\s?\d{1,2}\.\s?\d{2,4}\b[^.!?]*\|[^.!?]*\d{1,2}[:.]\d\d\suhr",
    ),
    "how it was made": (
        (
            r"(?:die|dies(?:er|e|es))\s(?:recherchen?|texte?|beitr[aä]ge?|artikel|reportage|serie|geschichte|podcast|projekt|folge|sendung)\s"
            r"(?:wurde|wird|ist|entstand|entsteht)\s[^.!?]*\b(?:gefördert|unterstütz\w*|ermöglicht|finanziert|stipendi\w*|\w*förderung)\b[^.!?]*[.!]?"
        ),
        r"(?:gefördert|finanziert)\s(?:von|vom|durch)\s(?:d\w\w\s)?(?-i:[A-ZÄÖÜ][\w-]*(?:\s(?:(?:für|und|des|der|die)\s)*[A-ZÄÖÜ][\w-]*){0,7})\W?",
        r"eine\s(?:gemeinschafts|ko|co-?)?produktion\s(?:von|der|des|im\sauftrag)\s[^.!?]{3,100}[.!]?",
        r"(?:transparenz-?)?hinweis\s?:\s.{0,200}\b(?:ki|künstlich\w*\sintelligenz|maschinell\w*|automati\w*)\b.{0,200}",
    ),
    SUMMARY: (
        r"(?:dies\w*|der|die)\s(?:text|zusammenfassung|überblick|artikel\w*)\b[^.!?]*\b(?:künstlich\w*\sintelligenz|ki|chatgpt)\s(?:erstellt|generiert|erzeugt|verfasst)\b.*",
        r".*\bzusammenfassung\b.*\b(?:künstlich\w*|ki|automatisch|maschinell)\b.*(?:erzeugt|erstellt|generiert).*",
    ),
    KEY_POINTS: (
        r"(?:der|dieser|das)\s\S+\s(?:für\s(?:sie|dich|euch)\s)?(?:kurz\s)?(?:zusammengefasst|in\skürze)\W*",
    ),
    "about comments": (
        r"(?:(?:bisher|noch)\s)?keine\skommentare\b.{0,40}|[^.!?]{0,60}\bkeine\skommentare\s(?:auf|unter|zu)\s(?:dies\w+|mein\w+|unser\w+)\s(?:seite|blog|website|artikel\w*|beitr\w+|texten)\b.{0,200}",
        r"(?:bitte\s)?(?:anmelden|einloggen|registrieren)\b.{0,40}\bkommentar\w*\b.{0,40}",
        r"(?:stimmen|meinungen|reaktionen)\s(?:unserer|der|von)\s(?:leser\w*|besucher\w*)|\W{0,4}(?:suchst\sdu|suchen\ssie|wo\ssind)\s(?:hier\s)?die\skommentare\?.{0,40}",
        r"trage?\s(?:deine|ihre)\sdaten\s.{0,80}\bein(?:zu)?loggen\W*",
        r"(?:\[…\]|\[\.\.\.\])\s.{3,400}(?:\[…\]|\[\.\.\.\])",
        r"(?:\d+\.\s)?(?:pingback|trackback)s?\b.{0,200}",
        r"(?:\d+\.\s)?[\w .-]{2,40}\s(?:sagt|schreibt|meint)\s?(?:am\s[\d.]+)?:",
        r".*\b(?:du|sie)\s(?:musst|müssen)\s(?:\w+\s){0,2}(?:angemeldet|eingeloggt|registriert)\s.*\bkommentar\w*.*",
        r"(?:schon|bisher|bereits)?\s?[\d.]+\s(?:stimmen|kommentare?|votes)(?:\sabgegeben)?\W*",
    ),
    "contacts": (
        WAYS_TO_REACH,
        rf"{PRESS_CONTACT}|(?-i:{FULL_NAME}(?:,\s{FULL_NAME})*\s\([^()]{{2,60}}\)):\s(?:\+|\(?0)\d[\d ()/.-]{{6,20}}\d",
        r".{0,200}\b(?:rufen\ssie|ruf|ruft)\s(?:uns|mich|dort)\s(?:\w+\s){0,2}an\W{1,3}[\d][\d ()/-]{4,24}\W*",
        r"(?:(?:presse|medien|investoren)-?kontakt|kontakt\s(?:für\s)?(?:presse|medien|investoren|redaktionen))\s?:\s.{0,350}",
    ),
    "about the author": (
        r"(?-i:schreibt|berichtet|arbeitet|leitet|lebt)\s[^\n]{10,250}[.!]",
        r".{0,300}\b(?:seine|ihre|alle)\s(?:artikel|texte|beiträge|kolumnen)\s(?:finden\ssie|findest\sdu|gibt\ses|lesen\ssie)\b.{0,40}",
        r".{0,300}\b(?:zeige\s)?alle\s(?:beiträge|artikel|texte)\svon\s.{3,60}",
    ),
    "initials": (r"\(?[a-zäöü]{2,4}(?:/[a-zäöü]{2,5}){0,3}\)?", r"\(\w{1,3}\.?/?\w{0,4}\)"),
}
_AS_SPELLED = frozenset({"initials", "who wrote"})  # capitals matter
_PARTED = compile_late(r"\s[|·•]\s")  # between the parts of a line that says several such things
_LONGEST = 400  # characters; a longer text is an article about such things
_PATTERNS = {
    kind: compile_late(join_patterns(kind, patterns), 0 if kind in _AS_SPELLED else re.IGNORECASE)
    for kind, patterns in (*((own, ()) for own in OWN_KINDS), *_KINDS.items())
}


@lru_cache(maxsize=1024)  # a page's blocks are asked about two or three times
def name_phrase(text: str) -> str:
    """Return what kind of words about the page *text* is, as a whole; empty where it is none."""
    line = " ".join(text.split())
    if len(line) > _LONGEST:
        return ""
    kind = next((kind for kind, pattern in _PATTERNS.items() if pattern.fullmatch(line)), "")
    if kind or not _PARTED.search(line):
        return kind
    kinds = [name_phrase(part) for part in _PARTED.split(line)]
    return kinds[0] if all(kinds) else ""
