"""What is raised for ZIP archives that are damaged, locked, or of a kind that Python can't read."""

import zipfile
import zlib
from contextlib import suppress

DAMAGED: tuple[type[Exception], ...] = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    OSError,
    ValueError,
    NotImplementedError,  # a compression that zipfile does not know
    RuntimeError,  # a member locked by a password
)
with suppress(ImportError):  # some Pythons are built without it
    import lzma

    DAMAGED += (lzma.LZMAError,)
