"""One file per class of written forms, each ending in one constant ``RULE``."""
