"""The examinations, one module each."""
