"""What SQLite's errors mean for files that can be made anew: something of the machine, or a damaged file."""

import sqlite3

FAULTS = (sqlite3.Error, UnicodeDecodeError, TypeError)
"""What a damaged file makes SQLite raise, or Python of what SQLite found; its own words may be damaged, too."""
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
    """Tell whether *error* comes from a damaged file: our statements are right, so a missing column is damage, too."""
    return getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF not in _OF_THE_MACHINE
