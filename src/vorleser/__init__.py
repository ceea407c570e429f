"""Vorleser turns German articles into podcast-ready audio editions."""

__version__ = "0.1.0"
