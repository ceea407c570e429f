"""``vorleser``, its pages read by models that have not seen their houses.

usage: python scripts/unseen.py DIR ARGUMENT...      (DIR as written by scripts/train_pages.py --unseen)
"""

import hashlib
import json
import sys
from pathlib import Path

from vorleser.cli import run_cli
from vorleser.ingest.html import model

if __name__ == "__main__":
    folder, arguments = Path(sys.argv[1]), sys.argv[2:]
    page = next(Path(argument) for argument in arguments if argument.endswith(".html"))
    sixth = json.loads((folder / "pages.json").read_text())[hashlib.sha256(page.read_bytes()).hexdigest()]
    model.WEIGHTS = folder / str(sixth)
    sys.argv = ["vorleser", *arguments]
    run_cli()
