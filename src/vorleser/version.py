"""The version number; it is set only here."""

__version__ = "0.1.0"
