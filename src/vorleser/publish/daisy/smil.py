"""The times of a page, as SMIL 1.0: each sentence of the text in parallel with its clip of the sound."""

from collections.abc import Iterator

from vorleser.publish.book.markup import escape_text
from vorleser.publish.book.pages import BookPage, BookPassage
from vorleser.publish.book.tracks import Track, track_of
from vorleser.publish.daisy.volume import GENERATOR, DaisyVolume, metas, precise


def page_smil(book: DaisyVolume, page: BookPage, elapsed: int) -> str:
    """Return the times of *page*, before which *elapsed* milliseconds of the book are heard."""
    length = page.end - page.begin
    head = metas(
        iter(
            (
                ("dc:format", "Daisy 2.02", ""),
                ("dc:identifier", book.manifest.guid, ""),
                ("dc:title", book.title, ""),
                ("title", page.title, ""),
                ("ncc:generator", GENERATOR, ""),
                ("ncc:totalElapsedTime", precise(elapsed), ""),
                ("ncc:timeInThisSmil", precise(length), ""),
            )
        )
    )
    track = track_of(page, book.tracks)
    pars = "\n".join(_par(book.text(page), passage, track) for passage in page.passages)
    inner = f'<seq id="folge" dur="{_seconds(length)}">\n{pars}\n</seq>'
    return _document(head, inner)


def master(book: DaisyVolume) -> str:
    """Return the master SMIL: the pages' SMIL files in order."""
    length = sum(page.end - page.begin for page in book.pages)
    head = metas(
        iter(
            (
                ("dc:format", "Daisy 2.02", ""),
                ("dc:identifier", book.manifest.guid, ""),
                ("dc:title", book.title, ""),
                ("ncc:generator", GENERATOR, ""),
                ("ncc:timeInThisSmil", precise(length), ""),
            )
        )
    )
    return _document(head, "\n".join(_references(book)))


def _references(book: DaisyVolume) -> Iterator[str]:
    for page in book.pages:
        first = next(page.passages)
        target = f"{book.times(page)}#par-{first.id}"
        yield f'<ref title="{escape_text(page.title)}" src="{target}" id="smil{page.number:04d}"/>'


def _par(name: str, passage: BookPassage, track: Track) -> str:
    begin, end = _seconds(passage.begin - track.begin), _seconds(passage.end - track.begin)
    return (
        f'<par endsync="last" id="par-{passage.id}">'
        f'<text src="{name}#{passage.id}" id="text-{passage.id}"/>'
        f'<audio src="{track.name}" clip-begin="npt={begin}" clip-end="npt={end}" id="ton-{passage.id}"/>'
        f"</par>"
    )


def _seconds(ms: int) -> str:
    return f"{ms // 1000}.{ms % 1000:03d}s"


def _document(head: str, inner: str) -> str:
    return f"""<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE smil PUBLIC "-//W3C//DTD SMIL 1.0//EN" "http://www.w3.org/TR/REC-smil/SMIL10.dtd">
<smil>
<head>
{head}
<layout><region id="txtView"/></layout>
</head>
<body>
{inner}
</body>
</smil>
"""
