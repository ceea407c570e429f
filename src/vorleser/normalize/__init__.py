"""Script to Script: what is written becomes what is said."""
