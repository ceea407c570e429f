"""Checks of what a public host must do for podcast clients, one file a check."""
