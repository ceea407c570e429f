"""The output formats: one file each, each ending in the constant FORMAT."""
