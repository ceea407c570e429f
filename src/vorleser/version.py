"""Which version this is: the one place where the number stands."""

__version__ = "0.1.0"
