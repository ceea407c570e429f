"""Damaged documents.

`vorleser script` reads a document in which the fault was made: bytes changed or missing, parts of an archive damaged,
emptied, exchanged or repeated, markup nested or repeated without end. What must come of it: its text, or one line that
says what is the matter and what to do; and no more memory than a trial may take.
"""

import io
import tempfile
import zipfile
from collections.abc import Callable
from email.message import EmailMessage
from functools import cache, partial
from pathlib import Path
from random import Random

from campaigns.trial import Campaign, Fault, Trial, program

TEXT = (
    "Der Weg am Ufer ist drei Kilometer lang und führt vom Bahnhof bis zum Hafen. Er wurde im Mai eröffnet.",
    "Im nächsten Jahr soll er bis zum Wehr verlängert werden; dort fehlen noch 20 Meter.",
    "Die Stadt rechnet mit weniger Verkehr. Das freut vor allem die Anwohner am Nordufer.",
)
RTF = r"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Calibri;}}{\info{\title Weg}}\pard\b Ein Weg\b0\par %s}"
SETTINGS = '[speech]\nengine = "tone"\n'


@cache
def word() -> bytes:
    """Return a Word document."""
    from docx import Document

    document = Document()
    document.add_heading("Ein Weg am Ufer", 0)
    for text in TEXT:
        document.add_paragraph(text)
        document.add_paragraph("Äpfel", style="List Number")
    document.add_table(rows=2, cols=2).cell(0, 0).text = "Ort"
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


@cache
def opendocument() -> bytes:
    """Return an OpenDocument text."""
    from odfdo import Document, Header, List, Paragraph

    document = Document("text")
    document.body.clear()
    document.body.append(Header(1, "Ein Weg am Ufer"))
    for text in TEXT:
        document.body.append(Paragraph(text))
    document.body.append(List(["Äpfel", "Birnen"]))
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


@cache
def epub() -> bytes:
    """Return an e-book."""
    import mkepub

    book = mkepub.Book("Ein Weg am Ufer", author="Gustav Schritt", language="de")
    for number, text in enumerate(TEXT, 1):
        book.add_page(f"Kapitel {number}", f"<h1>Kapitel {number}</h1><p>{text}</p>")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.epub"
        book.save(str(path))
        return path.read_bytes()


@cache
def pdf() -> bytes:
    """Return a PDF of two pages."""
    from fpdf import FPDF

    paper = FPDF()
    for _ in range(2):
        paper.add_page()
        paper.set_font("Helvetica", size=20)
        paper.multi_cell(0, 10, "Ein Weg am Ufer", new_x="LMARGIN", new_y="NEXT")
        paper.set_font("Helvetica", size=11)
        for text in TEXT:
            paper.multi_cell(0, 6, text, new_x="LMARGIN", new_y="NEXT")
            paper.ln(6)
    return bytes(paper.output())


@cache
def rtf() -> bytes:
    """Return rich text."""
    body = r"\par ".join(TEXT).encode("cp1252")
    escaped = "".join(chr(byte) if byte < 128 else rf"\'{byte:02x}" for byte in body)
    return (RTF % escaped).encode("ascii")


@cache
def mail() -> bytes:
    """Return a newsletter with two parts."""
    message = EmailMessage()
    message["Subject"], message["From"] = "Ein Weg am Ufer", "Maria Muster <maria@tagblatt.example>"
    message.set_content("\n\n".join(TEXT), cte="quoted-printable")
    message.add_alternative("".join(f"<p>{text}</p>" for text in TEXT), subtype="html", cte="base64")
    return message.as_bytes()


@cache
def markdown() -> bytes:
    """Return Markdown with front matter."""
    matter = "title: Ein Weg: am Ufer\nauthor:\n  - name: Maria Muster\ndate: 2026-05-03\ntags: [a, b]"
    marks = "- eins\n- [zwei](https://x.example)\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n> Zitat[^1]\n\n[^1]: Note\n"
    return f"---\n{matter}\n---\n# Ein Weg\n\n{TEXT[0]}\n\n## Mehr\n\n{marks}".encode()


@cache
def page() -> bytes:
    """Return a page."""
    body = "".join(f"<p>{text}</p>" for text in TEXT)
    return f"<!DOCTYPE html><html lang=de><head><title>Weg</title></head><body><article><h1>Weg</h1>{body}".encode()


@cache
def text() -> bytes:
    """Return plain text."""
    return "\n\n".join(("Ein Weg am Ufer", *TEXT)).encode()


def changed(random: Random, data: bytes) -> bytes:
    """Change some bytes anywhere."""
    result = bytearray(data)
    for _ in range(random.choice((1, 2, 5, 20, 200))):
        result[random.randrange(len(result))] = random.randrange(256)
    return bytes(result)


def cut(random: Random, data: bytes) -> bytes:
    """Keep the beginning, or leave a piece out."""
    start = random.randrange(1, len(data))
    return data[:start] + (data[random.randrange(start, len(data)) :] if random.random() < 0.5 else b"")


def shuffled(random: Random, data: bytes) -> bytes:
    """Move a piece elsewhere, or repeat it many times."""
    start = random.randrange(len(data))
    end = random.randrange(start, min(len(data), start + 3000)) + 1
    piece, rest = data[start:end], data[:start] + data[end:]
    place = random.randrange(len(rest) + 1)
    return rest[:place] + piece * random.choice((1, 2, 100, 2000)) + rest[place:]


def rebuilt(random: Random, data: bytes) -> bytes:
    """Write an archive again with a member damaged, emptied, missing, exchanged, huge, or nested deeply."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        names = old.namelist()
        chosen = random.choice(names)
        for name in names:
            content = old.read(name)
            if name == chosen:
                content = random.choice(PARTS)(random, content, old.read(random.choice(names)))
            if content is not MISSING:
                new.writestr(name, content)
    return out.getvalue()


MISSING = b"(missing)"
Part = Callable[[Random, bytes, bytes], bytes]
PARTS: tuple[Part, ...] = (
    lambda random, content, _: changed(random, content) if content else b"",
    lambda random, content, _: cut(random, content) if len(content) > 1 else b"",
    lambda _random, _content, other: other,
    lambda _random, _content, _other: MISSING,
    lambda _random, _content, _other: b"",
    lambda random, content, _: content * random.choice((2, 50)),
    lambda random, _content, _other: b"<a>" * random.choice((100, 100_000)),
    lambda random, content, _: content.replace(b">", b"><x/>" * random.choice((1, 300)), 200),
    lambda random, _content, _other: bytes(random.choice((10, 60)) * 2**20),
    lambda _random, content, _: content.decode("utf-8", "replace").encode("utf-16"),
)
DOCUMENTS: dict[str, Callable[[], bytes]] = {
    "a.docx": word,
    "a.odt": opendocument,
    "a.epub": epub,
    "a.pdf": pdf,
    "a.rtf": rtf,
    "a.eml": mail,
    "a.md": markdown,
    "a.html": page,
    "a.txt": text,
}
DAMAGES: dict[str, Callable[[Random, bytes], bytes]] = {
    "bytes changed": changed,
    "cut short": cut,
    "a piece moved or repeated": shuffled,
}


def _read(name: str, damage: Callable[[Random, bytes], bytes], trial: Trial) -> str:
    (trial.folder / "vorleser.toml").write_text(SETTINGS, "utf-8")
    (trial.folder / name).write_bytes(damage(trial.random, DOCUMENTS[name]()))
    result = program(trial, "script", name)
    assert result.code or result.out.strip(), "read, and nothing said"
    return "refused" if result.code else "read"


FAULTS: dict[str, Fault] = {
    f"{name}: {fault}": partial(_read, name, damage)
    for name in DOCUMENTS
    for fault, damage in DAMAGES.items()
} | {
    f"{name}: a part of the archive": partial(_read, name, rebuilt) for name in ("a.docx", "a.odt", "a.epub")
}
CAMPAIGN = Campaign(FAULTS)
