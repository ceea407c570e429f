"""The figures of campaigns, for the terminal and for docs/reliability.md."""

import json
import re
import shlex
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path

from campaigns.worker import Task, Verdict, campaign

PAGE = Path(__file__).parents[2] / "docs" / "reliability.md"


def command(verdict: Verdict) -> str:
    """Return the command that runs a trial again."""
    task = verdict.task
    told = [
        "scripts/campaign",
        task.campaign,
        "--seed",
        task.seed,
        "--fault",
        task.fault,
        "--number",
        task.number,
    ]
    return shlex.join(map(str, told))


def keep(verdict: Verdict, path: Path) -> None:
    """Append *verdict* to the file at *path*, one line of JSON."""
    with path.open("a", encoding="utf-8") as file:
        file.write(json.dumps(verdict) + "\n")


def kept(path: Path) -> Iterator[Verdict]:
    """Yield the verdicts that `keep` wrote to *path*; a line that a kill cut short is left out."""
    for line in path.read_text("utf-8").splitlines(keepends=True) if path.exists() else ():
        if line.endswith("\n"):
            task, *rest = json.loads(line)
            yield Verdict(Task(*task), *rest)


def summary(verdicts: Sequence[Verdict]) -> str:
    """Return the results of a campaign in one line."""
    wrong = sum(bool(verdict.wrong) for verdict in verdicts)
    longest = max(verdict.seconds for verdict in verdicts)
    most = max(verdict.megabytes for verdict in verdicts)
    return f"{len(verdicts):,} trials, {wrong} wrong; the longest took {longest:.1f} s, the largest {most:.0f} MB"


def rows(verdicts: Sequence[Verdict]) -> list[str]:
    """Return a Markdown table with the trials and results of each fault."""
    lines = ["| fault | trials | what came of it | wrong |", "| --- | --- | --- | --- |"]
    for fault in dict.fromkeys(verdict.task.fault for verdict in verdicts):
        of_it = [verdict for verdict in verdicts if verdict.task.fault == fault]
        ends = Counter(verdict.came_to for verdict in of_it if not verdict.wrong)
        told = ", ".join(f"{end} {count}" for end, count in ends.most_common())
        lines.append(f"| {fault} | {len(of_it)} | {told} | {sum(bool(each.wrong) for each in of_it)} |")
    return lines


def section(name: str, verdicts: Sequence[Verdict]) -> str:
    """Return a campaign's section of the page: the text is its file's docstring, the figures are those of the run."""
    title, _, text = (import_module(f"campaigns.kinds.{name}").__doc__ or name).strip().partition("\n")
    kind = campaign(name)
    day = datetime.now(UTC).date().isoformat()
    told = (
        f"Run on {day} with seed {verdicts[0].task.seed}: {summary(verdicts)}. A trial may take {kind.seconds:g} s "
        f"and {kind.megabytes} MB."
    )
    body = "\n".join([f"## {title.rstrip('.')}", "", text.strip(), "", told, "", *rows(verdicts)])
    return f"<!-- campaign: {name} -->\n{body}\n<!-- end: {name} -->"


def write(name: str, verdicts: Sequence[Verdict]) -> None:
    """Write a campaign's section to the page, replacing its previous section."""
    page = PAGE.read_text("utf-8")
    new = section(name, verdicts)
    place = re.compile(f"<!-- campaign: {re.escape(name)} -->.*?<!-- end: {re.escape(name)} -->", re.DOTALL)
    found = place.search(page)
    page = page[: found.start()] + new + page[found.end() :] if found else f"{page.rstrip()}\n\n{new}\n"
    PAGE.write_text(page, "utf-8")
