"""Ten editions and more, each with what the others have not."""

from collections.abc import Callable, Mapping
from pathlib import Path

from msgspec.structs import replace
from PIL import Image

from bookshelf import handmade
from bookshelf.handmade import article, paragraph, subhead
from vorleser.article import Article, Block, Metadata, Role
from vorleser.edition import Edition

DRAWING = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><title>Kreis</title><circle r="4"/></svg>'
)


def _plain(folder: Path) -> Edition:
    return handmade.edition(
        folder, article("Die Brücke ist offen", paragraph("Sie ist offen. Alle dürfen darüber."))
    )


def _news(folder: Path) -> Edition:
    blocks = (
        Block(Role.BYLINE, "Von Clara Beispiel"),
        Block(Role.LEAD, "Nach drei Jahren ist es so weit."),
        subhead("Ein langer Weg"),
        paragraph("Der Umbau kostete 2,5 Millionen Euro. „Das war es wert“, sagt die Bürgermeisterin."),
        subhead("Was bleibt", 3),
        paragraph("Ein Schild erinnert daran."),
        Block(Role.CORRECTION, "In einer früheren Fassung fehlte ein Komma."),
    )
    written = article(
        "Die Brücke am Mühlbach", *blocks, kicker="Verkehr", summary="Kurz & gut.", keywords=("Brücke",)
    )
    written = Article(written.metadata, (Block(Role.KICKER, "Verkehr"), *written.blocks))
    return handmade.edition(
        folder, written, intro_ms=4000, separator_ms=3000, version=3, correction="Komma ergänzt."
    )


def _interview(folder: Path) -> Edition:
    blocks = (
        Block(Role.QUESTION, "Was sehen Sie?", speaker="Bote"),
        Block(Role.ANSWER, "Das Tal. Und den Fluss.", speaker="Wärterin"),
        Block(Role.QUESTION, "Und nachts?", speaker="Bote"),
        Block(Role.ANSWER, "Sterne.", speaker="Wärterin"),
    )
    return handmade.edition(folder, article("Gespräch im Turm", *blocks), notice="")


def _lists(folder: Path) -> Edition:
    items = [("Mehl.", 1), ("Weizen.", 2), ("Fein gemahlen.", 3), ("Wasser.", 1), ("Salz.", 4)]
    blocks = [Block(Role.LIST_ITEM, text, level=level) for text, level in items]
    return handmade.edition(
        folder, article("Brot backen", paragraph("Man nehme."), *blocks, paragraph("Fertig."))
    )


def _tables(folder: Path) -> Edition:
    table = Block(Role.TABLE, "Jahr\tFahrten\n2024\t12\n2025\t\n2026\t14")
    ragged = Block(Role.TABLE, "\tEins\nZwei\tDrei\tVier")
    return handmade.edition(folder, article("Zahlen", table, paragraph("Soweit."), ragged, table))


def _asides(folder: Path) -> Edition:
    blocks = (
        Block(Role.QUOTE, "Wer baut, der bleibt. So sagt man."),
        Block(Role.CODE, "print('<ungelesen>')"),
        Block(Role.FOOTNOTE, "Nach einer alten Quelle."),
        Block(Role.CAPTION, "Die Brücke 1910."),
        Block(Role.RELATED, "Lesen Sie auch"),
    )
    return handmade.edition(folder, article("Randnotizen", *blocks))


def _languages(folder: Path) -> Edition:
    blocks = (
        paragraph("The bridge is open.", lang="en"),
        paragraph("Le pont est ouvert.", lang="fr-CA"),
        paragraph("Wieder Deutsch.", lang="nicht eine Sprache"),
    )
    return handmade.edition(folder, article("Drei Sprachen", *blocks, language="de-AT"))


def _pictured(folder: Path) -> Edition:
    Image.effect_noise((60, 40), 50).convert("RGB").save(folder / "foto.jpg")
    Image.new("RGBA", (9, 9), (1, 2, 3, 4)).save(folder / "klar.png")
    (folder / "kreis.svg").write_text(DRAWING, encoding="utf-8")
    blocks = (
        Block(Role.IMAGE, "Die Brücke <abends>", link=str(folder / "foto.jpg")),
        Block(Role.CAPTION, "Die Brücke am Abend."),
        paragraph("Ein Satz dazwischen."),
        Block(Role.IMAGE, "Durchsichtig", link=str(folder / "klar.png")),
        subhead("Gezeichnet"),
        paragraph("Noch einer."),
        Block(Role.IMAGE, "Ein Kreis", link=(folder / "kreis.svg").as_uri()),
    )
    return handmade.edition(folder, article("Bilder", *blocks), cover=str(folder / "foto.jpg"))


def _undescribed(folder: Path) -> Edition:
    Image.new("RGB", (9, 9)).save(folder / "foto.png")
    blocks = (Block(Role.IMAGE, "", link=str(folder / "foto.png")), paragraph("Ein Satz."))
    return handmade.edition(folder, article("Ohne Beschreibung", *blocks))


def _markup(folder: Path) -> Edition:
    nasty = "<script>alert('x')</script> & ]]> \"Ende\" \x00\x1b\u202e\ufffe"
    blocks = (subhead(f"{nasty} Zwei"), paragraph(f"{nasty}. Danach ein Satz."))
    return handmade.edition(
        folder, article(nasty, *blocks, authors=(nasty,), summary=nasty, url="https://x.de/?a&b")
    )


def _bare(folder: Path) -> Edition:
    written = Article(Metadata("", date="irgendwann", language="kein Tag!"), (paragraph("Nur ein Satz."),))
    return handmade.edition(folder, written, guid="kein UUID", notice="")


def _odd_anchors(folder: Path) -> Edition:
    made = handmade.edition(
        folder, article("Anker", paragraph("Eins. Zwei. Drei."), subhead("Vier"), paragraph("Fünf."))
    )
    names = ("a b", "1", "", "seite", "seite", "block", "musik")
    cues = tuple(replace(cue, anchor=names[number % 7]) for number, cue in enumerate(made.timeline.cues))
    return replace(made, timeline=replace(made.timeline, cues=cues))


MAKERS: Mapping[str, Callable[[Path], Edition]] = {
    "plain": _plain,
    "news": _news,
    "interview": _interview,
    "lists": _lists,
    "tables": _tables,
    "asides": _asides,
    "languages": _languages,
    "pictured": _pictured,
    "undescribed": _undescribed,
    "markup": _markup,
    "bare": _bare,
    "odd_anchors": _odd_anchors,
    "ausgabe": lambda folder: handmade.edition(
        folder, handmade.ausgabe(4, 2), intro_ms=3000, separator_ms=2600
    ),
}
