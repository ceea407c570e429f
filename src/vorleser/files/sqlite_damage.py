"""Distinguish SQLite errors due to a damaged file, which can be made anew, from those due to the machine."""

import sqlite3

FAULTS = (sqlite3.Error, UnicodeDecodeError, TypeError)
"""Exceptions that a damaged file may cause, in SQLite or in Python while converting values or error messages."""
_OF_THE_MACHINE = {
    sqlite3.SQLITE_PERM,
    sqlite3.SQLITE_BUSY,
    sqlite3.SQLITE_LOCKED,
    sqlite3.SQLITE_NOMEM,
    sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_INTERRUPT,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_AUTH,
}


def is_damage(error: Exception) -> bool:
    """Return whether *error* comes from a damaged file; a missing column counts, because our statements are right."""
    return getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF not in _OF_THE_MACHINE
