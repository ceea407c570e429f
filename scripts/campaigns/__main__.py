"""Run campaigns: faults by the hundred, and what the program makes of them; exit code 1 where it was wrong once.

Every trial follows from a seed, which is printed: the command beside a failure runs that trial alone, in this process.
"""

import argparse
import os
import secrets
import sys
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from itertools import repeat
from queue import SimpleQueue

from campaigns import report
from campaigns.worker import Task, Verdict, Worker, campaign, campaigns, ran


def tasks(name: str, faults: Iterable[str], trials: int, seed: int) -> list[Task]:
    """Return *trials* trials of each fault."""
    return [Task(name, fault, number, seed) for fault in faults for number in range(trials)]


def run(todo: list[Task], jobs: int) -> list[Verdict]:
    """Run *todo* in *jobs* processes, printing each failed trial at once; return the verdicts."""
    free: SimpleQueue[Worker] = SimpleQueue()
    for _ in repeat(None, jobs):
        free.put(Worker())

    def one(task: Task) -> Verdict:
        worker = free.get()
        try:
            verdict = worker.run(task)
        finally:
            free.put(worker)
        if verdict.wrong:
            print(f"wrong: {task.fault}\n  {report.command(verdict)}\n{verdict.wrong}", flush=True)
        return verdict

    try:
        with ThreadPoolExecutor(jobs) as threads:
            return list(threads.map(one, todo))
    finally:
        while not free.empty():
            free.get().stop()


def main() -> int:
    """Run what the arguments name."""
    parser = argparse.ArgumentParser(prog="scripts/campaign", description=__doc__)
    parser.add_argument("names", nargs="*", choices=[[], *campaigns()], help="all, where none is named")
    parser.add_argument("--trials", type=int, default=20, help="of each fault")
    parser.add_argument("--short", action="store_true", help="one trial of each fault, as in CI")
    parser.add_argument("--seed", type=int, default=secrets.randbelow(10**6))
    parser.add_argument("--fault", help="this one only")
    parser.add_argument("--number", type=int, help="this trial only, in this process")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--write", action="store_true", help="put the figures into docs/reliability.md")
    told = parser.parse_args()
    wrong = 0
    for name in told.names or [name for name in campaigns() if not campaign(name).by_hand]:
        faults = [told.fault] if told.fault else campaign(name).faults
        if told.number is not None:
            verdicts = [ran(Task(name, fault, told.number, told.seed)) for fault in faults]
            print(*(verdict.wrong or verdict.came_to for verdict in verdicts), sep="\n")
        else:
            verdicts = run(tasks(name, faults, 1 if told.short else told.trials, told.seed), told.jobs)
        print(
            f"{name}, seed {told.seed}: {report.summary(verdicts)}",
            *report.rows(verdicts),
            sep="\n",
            flush=True,
        )
        wrong += sum(bool(verdict.wrong) for verdict in verdicts)
        if told.write:
            report.write(name, verdicts)
    return int(wrong > 0)


if __name__ == "__main__":
    sys.exit(main())
