"""Make editions of many sources: skip the unchanged, return failures as outcomes, and try them once more."""

from vorleser.batch.outcome import Job, Outcome
from vorleser.batch.run import run_jobs

__all__ = ["Job", "Outcome", "run_jobs"]
