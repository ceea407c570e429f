"""Many sources through a map: what is unchanged is skipped, failures come back as outcomes and are tried once more."""

from vorleser.batch.outcome import Job, Outcome
from vorleser.batch.run import run_jobs

__all__ = ["Job", "Outcome", "run_jobs"]
