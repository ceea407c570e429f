"""Turn an engine's answer into a sound clip: decode, validate, trim, join."""
