"""The input formats: one file each, each ending in the constant READER."""
