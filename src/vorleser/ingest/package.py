"""Documents that are ZIP archives of XML (DOCX, ODT, EPUB): read member by member, each within bounds.

Sizes are checked before anything is unpacked, and the memory of an XML tree before it is built, so that a small
file can't fill the memory. Only the members that hold text are read, so large pictures do no harm.
"""

import io
import posixpath
import zipfile
from functools import lru_cache
from typing import TYPE_CHECKING
from urllib.parse import unquote

from vorleser.errors import SourceError
from vorleser.files.archives import DAMAGED
from vorleser.ingest.kinds import find_mistake
from vorleser.ingest.reader import Raw

if TYPE_CHECKING:
    from lxml.etree import _Element

_MOST_FILES = 20_000
_LARGEST_MEMBER = 48 * 2**20  # bytes of one member that is read
LARGEST_TREE = 220 * 2**20  # bytes of memory that the tree of one member may take
TAG_COSTS, ATTRIBUTE_COSTS = 110, 110  # bytes of memory in lxml for each "<" and each '="', measured


class Package:
    """The ZIP archive in *raw*; raises SourceError if it is not one, is broken or locked, or unpacks to too much."""

    def __init__(self, raw: Raw, suffix: str) -> None:
        self.name = raw.name
        self._raw, self._suffix = raw, suffix
        self._way_out = f"save it again as {suffix}"
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(raw.data))
            infos = self._archive.infolist()
        except DAMAGED as error:
            raise self.refuse("is damaged or no document") from error
        if len(infos) > _MOST_FILES:
            raise SourceError(f"{raw.name!r} holds {len(infos):,} files", "save its text as a file")
        self._infos = {info.filename: info for info in infos}

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all members."""
        return tuple(self._infos)

    def find(self, name: str) -> str:
        """Return the member called *name*, even if case or percent-encoding differ; '' if there is none."""
        plain = posixpath.normpath(unquote(name)).lstrip("/")
        for candidate in (name, plain):
            if candidate in self._infos:
                return candidate
        return next((member for member in self._infos if member.lower() == plain.lower()), "")

    def read(self, name: str) -> bytes:
        """Return a member's bytes; raises SourceError if it is missing, damaged, locked or too large."""
        info = self._infos.get(self.find(name))
        if info is None:
            raise self.refuse(f"lacks {name!r}")
        if info.flag_bits & 1:
            raise SourceError(f"{self.name!r} is locked by a password", "save it without one")
        if info.file_size > _LARGEST_MEMBER:
            raise self._too_large(info.file_size)
        try:
            with self._archive.open(info) as member:
                data = member.read(_LARGEST_MEMBER + 1)
        except DAMAGED as error:
            raise SourceError(f"{self.name!r} is damaged in {name!r}", self._way_out) from error
        return data

    def tree(self, name: str, *, lenient: bool = False) -> "_Element":
        """Return the root of a member's XML; *lenient* repairs what is not well-formed.

        Resolves no entities and loads nothing from elsewhere. Raises SourceError as ``read`` does.
        """
        from lxml import etree

        data = self.read(name)
        self.check(data)
        parser = etree.XMLParser(
            resolve_entities=False, no_network=True, load_dtd=False, recover=lenient, remove_comments=True
        )
        try:
            root = etree.fromstring(data, parser)
        except (etree.XMLSyntaxError, ValueError) as error:
            raise SourceError(f"{self.name!r} is damaged in {name!r}", self._way_out) from error
        if root is None:
            raise SourceError(f"{self.name!r} is damaged in {name!r}", self._way_out)
        return root

    def check(self, data: bytes) -> None:
        """Raise SourceError if the tree of the markup *data* would take more than `LARGEST_TREE` bytes."""
        if tree_size(data) > LARGEST_TREE:
            raise self._too_large(len(data))

    def refuse(self, what: str) -> SourceError:
        """Return the error for a package of another kind, or else for one that lacks *what* makes it a document."""
        return self._mistake() or SourceError(f"{self.name!r} {what}", self._way_out)

    def _mistake(self) -> SourceError | None:
        return find_mistake(self.name, self._raw.data, self._suffix)

    def _too_large(self, size: int) -> SourceError:
        return SourceError(
            f"{self.name!r} holds {size / 1e6:,.0f} MB of text in one piece",
            "split it, or save its text as a file",
        )


def tree_size(data: bytes) -> int:
    """Return about how many bytes of memory the tree of the markup *data* takes."""
    return 2 * len(data) + data.count(b"<") * TAG_COSTS + data.count(b'="') * ATTRIBUTE_COSTS


@lru_cache(1024)
def local(tag: object) -> str:
    """Return an XML name without its namespace: strict and transitional documents differ only in namespaces."""
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def attribute(element: "_Element | None", name: str) -> str:
    """Return the attribute called *name* in any namespace, '' if there is none."""
    if element is None:
        return ""
    return next((str(value) for key, value in element.attrib.items() if local(key) == name), "")


def child(element: "_Element | None", *path: str) -> "_Element | None":
    """Return the first element at a *path* of local names below *element*."""
    for name in path:
        if element is None:
            return None
        element = next(element.iterchildren(f"{{*}}{name}"), None)
    return element


def children(element: "_Element | None", *path: str) -> "list[_Element]":
    """Return the children of the first element at *path*, [] if there is none."""
    found = child(element, *path)
    return [] if found is None else [*found]
