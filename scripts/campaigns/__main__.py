"""Run campaigns: faults by the hundred, and what the program makes of them; exit code 1 where it was wrong once.

Every trial follows from a seed, which is printed: the command beside a failure runs that trial alone, in this process.
A long campaign can be run in pieces: `--keep FILE --minutes 4`, with one seed, as often as it says that some are left.
"""

import argparse
import hashlib
import math
import os
import secrets
import sys
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from itertools import repeat
from pathlib import Path
from queue import SimpleQueue
from time import monotonic

from campaigns import report
from campaigns.worker import Task, Verdict, Worker, campaign, campaigns, ran


def seed_of_code() -> int:
    """Return a seed below 10**6 that each state of the package has of its own: what failed in CI fails there again."""
    digest = hashlib.sha256()
    for path in sorted((Path(__file__).parents[2] / "src").rglob("*.py")):
        digest.update(path.read_bytes())
    return int.from_bytes(digest.digest()[:8]) % 10**6


def tasks(name: str, faults: Iterable[str], trials: int, seed: int) -> list[Task]:
    """Return *trials* trials of each fault."""
    return [Task(name, fault, number, seed) for fault in faults for number in range(trials)]


def run(todo: list[Task], jobs: int, kept: Path | None = None, seconds: float = math.inf) -> list[Verdict]:
    """Run *todo* in *jobs* processes, printing each failed trial at once; return the verdicts.

    They are appended to the file *kept* as they come; after *seconds* no other trial is started.
    """
    end = monotonic() + seconds
    free: SimpleQueue[Worker] = SimpleQueue()
    for _ in repeat(None, jobs):
        free.put(Worker())

    def one(task: Task) -> Verdict | None:
        if monotonic() > end:
            return None
        worker = free.get()
        try:
            verdict = worker.run(task)
        finally:
            free.put(worker)
        if kept:
            report.keep(verdict, kept)
        if verdict.wrong:
            print(f"wrong: {task.fault}\n  {report.command(verdict)}\n{verdict.wrong}", flush=True)
        return verdict

    try:
        with ThreadPoolExecutor(jobs) as threads:
            return [verdict for verdict in threads.map(one, todo) if verdict]
    finally:
        while not free.empty():
            free.get().stop()


def main() -> int:
    """Run what the arguments name."""
    parser = argparse.ArgumentParser(prog="scripts/campaign", description=__doc__)
    parser.add_argument("names", nargs="*", choices=[[], *campaigns()], help="all, where none is named")
    parser.add_argument("--trials", type=int, default=20, help="of each fault")
    parser.add_argument("--short", action="store_true", help="one trial of each fault, as in CI")
    parser.add_argument("--seed", type=int, help="else of the code where --short is, and any")
    parser.add_argument("--fault", help="this one only")
    parser.add_argument("--number", type=int, help="this trial only, in this process")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    parser.add_argument(
        "--keep", type=Path, metavar="FILE", help="add the results to FILE; do no trial twice that it has"
    )
    parser.add_argument("--minutes", type=float, default=math.inf, help="start no trial after so long")
    parser.add_argument("--write", action="store_true", help="put the figures into docs/reliability.md")
    asked = parser.parse_args()
    if asked.seed is None:
        asked.seed = seed_of_code() if asked.short else secrets.randbelow(10**6)
    begun, wrong = monotonic(), 0
    for name in asked.names or [name for name in campaigns() if not campaign(name).by_hand]:
        faults = [asked.fault] if asked.fault else list(campaign(name).faults)
        if asked.number is not None:
            verdicts = [ran(Task(name, fault, asked.number, asked.seed)) for fault in faults]
            print(*(verdict.wrong or verdict.came_to for verdict in verdicts), sep="\n")
        else:
            seconds = asked.minutes * 60 - (monotonic() - begun)
            verdicts = carry_on(
                asked, tasks(name, faults, 1 if asked.short else asked.trials, asked.seed), seconds
            )
        wrong += sum(bool(verdict.wrong) for verdict in verdicts)
        if not verdicts:
            continue
        print(
            f"{name}, seed {asked.seed}: {report.summary(verdicts)}",
            *report.rows(verdicts),
            sep="\n",
            flush=True,
        )
        if asked.write:
            report.write(name, verdicts)
    return int(wrong > 0)


def carry_on(asked: argparse.Namespace, todo: list[Task], seconds: float) -> list[Verdict]:
    """Run those of *todo* that have no verdict in the file ``asked.keep``; return all verdicts, those kept as well."""
    wanted = set(todo)
    kept = [verdict for verdict in report.kept(asked.keep) if verdict.task in wanted] if asked.keep else []
    done = {verdict.task for verdict in kept}
    left = [task for task in todo if task not in done]
    verdicts = kept + (run(left, asked.jobs, asked.keep, seconds) if left and seconds > 0 else [])
    if len(verdicts) < len(todo):
        print(f"{todo[0].campaign}: {len(todo) - len(verdicts)} of {len(todo)} trials are left", flush=True)
    return verdicts


if __name__ == "__main__":
    sys.exit(main())
