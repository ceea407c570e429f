"""Read a lexicon: TOML, or the W3C's Pronunciation Lexicon Specification (PLS 1.0)."""

from pathlib import Path
from typing import Any
from xml.parsers import expat

import msgspec

from vorleser.errors import ConfigError, reason_of
from vorleser.normalize.clean import clean_text
from vorleser.normalize.lexicon.entry import LexiconEntry
from vorleser.text import bounded

PLS = "http://www.w3.org/2005/01/pronunciation-lexicon"


class Written(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An ``[[entry]]`` as it stands in TOML."""

    word: str | tuple[str, ...]
    ipa: str = ""
    respelling: str = ""
    language: str = ""
    spoken: str = ""
    sentence: str = ""
    publication: str | tuple[str, ...] = ()
    inflected: bool = True


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A lexicon in TOML."""

    entry: tuple[Written, ...] = ()


def read_lexicon(path: Path) -> tuple[LexiconEntry, ...]:
    """Return the entries of the lexicon at *path*; raises ConfigError."""
    try:
        content = bounded.read_bytes(path)
    except OSError as error:
        raise ConfigError(f"can't read the lexicon {str(path)!r}", reason_of(error)) from error
    is_pls = path.suffix.lower() in {".pls", ".xml"} or content.lstrip(b"\xef\xbb\xbf \r\n\t").startswith(
        b"<"
    )
    return from_pls(content, str(path)) if is_pls else from_toml(content, str(path))


def from_toml(content: bytes, source: str) -> tuple[LexiconEntry, ...]:
    """Return the entries of a lexicon in TOML; raises ConfigError with the reason."""
    try:
        table = bounded.parse_toml(content)
    except ValueError as error:
        raise ConfigError(f"the lexicon {source!r} is not TOML", str(error)) from error
    try:
        file = msgspec.convert(table, _File)
    except msgspec.ValidationError as error:
        raise ConfigError(
            f"a wrong entry in the lexicon {source!r}", str(error).replace("`$.", "`")
        ) from error
    return tuple(entry(written, source) for written in file.entry)


def clean_word(word: str) -> str:
    """Return a lexicon's *word* as texts are before it is looked for in them: composed, without soft hyphens."""
    return clean_text(word)[0]


def entry(written: Written, source: str) -> LexiconEntry:
    """Return *written* as the entry that all formats share."""
    words = (written.word,) if isinstance(written.word, str) else written.word
    return LexiconEntry(
        words=tuple(map(clean_word, words)),
        ipa=written.ipa,
        respelling=written.respelling,
        language=written.language,
        spoken=written.spoken,
        sentence=written.sentence,
        publications=(written.publication,) if isinstance(written.publication, str) else written.publication,
        inflected=written.inflected,
        source=source,
    )


class Lexemes:
    """Gathers the lexemes of a PLS document while it is parsed."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.entries: list[LexiconEntry] = []
        self._begun = False
        self._alphabet = "ipa"
        self._language = ""
        self._cells: dict[str, list[str]] = {}
        self._text: list[str] = []

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Begin an element; raises ConfigError where the document is no such lexicon, or not in IPA."""
        local = _own(name)
        self._text = []
        if not self._begun and local != "lexicon":
            raise ConfigError(
                f"{self.source!r} is no pronunciation lexicon", f"it must begin with <lexicon xmlns={PLS!r}>"
            )
        self._begun = True
        if local == "lexicon":
            self._alphabet = attributes.get("alphabet", "ipa")
            self._language = attributes.get("http://www.w3.org/XML/1998/namespace lang", "de")
        elif local == "lexeme":
            self._cells = {"grapheme": [], "phoneme": [], "alias": []}
        elif local == "phoneme" and attributes.get("alphabet", self._alphabet) != "ipa":
            alphabet = attributes.get("alphabet", self._alphabet)
            raise ConfigError(
                f"the lexicon {self.source!r} has phonemes in {alphabet!r}",
                "write them in IPA (alphabet='ipa')",
            )

    def text(self, data: str) -> None:
        """Collect character data."""
        self._text.append(data)

    def end(self, name: str) -> None:
        """End an element."""
        local = _own(name)
        if local in self._cells:
            self._cells[local].append(" ".join("".join(self._text).split()))
        elif local == "lexeme":
            self._finish()

    def _finish(self) -> None:
        """Make an entry of a lexeme; the first phoneme and alias are preferred, as PLS says."""
        words = tuple(word for word in self._cells["grapheme"] if word)
        if words:
            ipa, respelling = (next(iter(self._cells[kind]), "") for kind in ("phoneme", "alias"))
            foreign = "" if self._language.lower().startswith("de") else self._language
            self.entries.append(entry(Written(words, ipa, respelling, foreign), self.source))
        self._cells = {}


def _own(name: str) -> str:
    """Return the *name* of an element without its namespace, '' in that of another vocabulary."""
    namespace, _, local = name.rpartition(" ")
    return local if namespace in {"", PLS} else ""


def from_pls(content: bytes, source: str) -> tuple[LexiconEntry, ...]:
    """Return the entries of a PLS document; raises ConfigError, also for a DOCTYPE, which could define entities."""
    lexemes = Lexemes(source)
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartElementHandler = lexemes.start
    parser.EndElementHandler = lexemes.end
    parser.CharacterDataHandler = lexemes.text

    def refuse(*_: Any) -> None:  # noqa: ANN401 -- expat's signature
        raise ConfigError(f"the lexicon {source!r} has a document type", "leave the <!DOCTYPE …> out")

    parser.StartDoctypeDeclHandler = refuse
    try:
        parser.Parse(content, True)  # noqa: FBT003 -- expat's signature
    except expat.ExpatError as error:
        raise ConfigError(f"the lexicon {source!r} is not XML", str(error)) from error
    except (ValueError, LookupError) as error:
        raise ConfigError(f"can't read the encoding of {source!r} ({error})", "save it in UTF-8") from error
    return tuple(lexemes.entries)
