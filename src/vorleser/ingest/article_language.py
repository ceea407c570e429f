"""Tell which language an article is in: what is read is German."""

from msgspec.structs import replace

from vorleser.article import HEAD_ROLES, Article
from vorleser.errors import SourceError
from vorleser.text import language

_FEW = 3  # frequent words that tell the language of a short text


def expect_german(found: Article) -> Article:
    """Return the article, its language set to German if its text is, with a note if text or declaration are not.

    Pages often declare the language of their templates, so a declared language counts only if the text is in it. A text
    that looks German, or is unclear, counts as German. Raises SourceError if most of it is in letters that German does
    not have: of those a voice would make noise.
    """
    declared = found.metadata.language
    text = " ".join(block.text for block in found.blocks if block.role not in HEAD_ROLES)
    guessed = language.guess(text) or (language.guess(text, _FEW) if not _is_german(declared) else "")
    note = ""
    if guessed in language.OTHER_LETTERS:
        raise SourceError(
            f"{found.metadata.title!r} is {language.LANGUAGE_NAMES[guessed]}", "only German articles are read"
        )
    if guessed not in {"", "de"}:
        note = f"the text seems to be {language.LANGUAGE_NAMES[guessed]}, and is read as if it were German"
    elif not _is_german(declared):
        note = f"the source says that its language is {declared[:40]!r}, and is read as the German that it is"
        found = replace(found, metadata=replace(found.metadata, language="de"))
    return replace(found, notes=(*found.notes, note)) if note else found


def _is_german(tag: str) -> bool:
    """Return whether *tag* is German, or says nothing."""
    return tag.replace("_", "-").partition("-")[0].lower() in {"", "de", "ger", "deu", "gsw", "nds"}
