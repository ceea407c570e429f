"""Verdicts that need the whole page: what says the headline again, and who wrote, though it is a heading."""

from vorleser.ingest import Raw, read_article
from vorleser.ingest.settings import IngestSettings

TEXT = (
    "Wegen des Sturms ist die Fähre am Montag im Hafen geblieben, und die Leute mussten auf ihre Post warten.",
    "Am Nachmittag ließ der Wind etwas nach, doch die Wellen waren noch immer zu hoch für das kleine Schiff.",
    "Die Reederei rechnet damit, dass der Betrieb am Mittwoch wieder aufgenommen wird, wenn das Wetter hält.",
)


def _heard(*parts: str) -> list[str]:
    """Return the texts of a page with *parts* below its headline."""
    head = '<html lang="de"><head><title>Der Fährdienst von Hollern</title></head><body><article>'
    page = f"{head}<h1>Der Fährdienst von Hollern</h1>{''.join(parts)}</article></body></html>"
    return [block.text for block in read_article(Raw("a.html", page.encode()), IngestSettings()).blocks]


def _heading(text: str) -> list[str]:
    """Return what is heard of a page with the heading *text* above its second paragraph."""
    first, *others = (f"<p>{line}</p>" for line in TEXT)
    return _heard(first, f"<h2>{text}</h2>", *others)


def test_a_question_about_the_headline_is_no_copy_of_it() -> None:
    """A heading may end with the headline's words, as part of its sentence; behind a kicker, they say it again."""
    asks = "Was bietet der Fährdienst von Hollern?"
    assert asks in _heading(asks)
    assert "Hafen: Der Fährdienst von Hollern" not in _heading("Hafen: Der Fährdienst von Hollern")


def test_a_heading_that_tells_who_wrote() -> None:
    """Right below the headline it is the byline; amid the text it may be about anybody."""
    lines = [f"<p>{line}</p>" for line in TEXT]
    assert "Von Anke Riel" not in _heard("<h3>Von Anke Riel</h3>", *lines)
    assert "Von Anke Riel" in _heard(lines[0], "<h3>Von Anke Riel</h3>", *lines[1:])
