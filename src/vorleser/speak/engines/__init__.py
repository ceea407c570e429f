"""The engines: one file each, each ending in the constant ENGINE."""
