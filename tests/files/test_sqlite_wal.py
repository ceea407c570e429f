"""SQLite files that several processes open and write at once."""

import subprocess
import sys
from contextlib import closing
from pathlib import Path

from vorleser.files.sqlite_wal import open_wal

OPEN = """
import sys
from contextlib import closing
from pathlib import Path

from vorleser.files.sqlite_wal import open_wal

print("ready", flush=True)
sys.stdin.readline()
with closing(open_wal(Path(sys.argv[1]), "create table if not exists marks (name text);", "normal")) as table:
    table.execute("insert into marks values ('one')")
    print(table.execute("select count(*) from marks").fetchone()[0], table.execute("pragma journal_mode").fetchone()[0])
"""


def test_a_new_file_is_opened_by_many_at_once(tmp_path: Path) -> None:
    """Each waits for the others while the file is made, switched and written, and none is refused."""
    for number in range(5):
        many = [
            subprocess.Popen(
                [sys.executable, "-c", OPEN, str(tmp_path / f"{number}.sqlite")],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                text=True,
            )
            for _ in range(6)
        ]
        for one in many:
            assert one.stdout
            assert one.stdout.readline() == "ready\n"
        for one in many:
            assert one.stdin
            one.stdin.write("go\n")
            one.stdin.flush()
        said = [one.communicate(timeout=120)[0].split() for one in many]
        assert {mode for _, mode in said} == {"wal"}
        assert max(int(count) for count, _ in said) == 6
        assert [one.returncode for one in many] == [0] * 6


def test_the_log_of_an_hour_is_copied_when_the_file_is_closed(tmp_path: Path) -> None:
    """Whoever writes does not wait for the disk in between, as at SQLite's own 1,000 pages; closing leaves no log."""
    path = tmp_path / "kept.sqlite"
    log = tmp_path / "kept.sqlite-wal"
    with closing(open_wal(path, "create table kept (take blob);", "normal")) as table:
        before = path.stat().st_size
        for _ in range(1500):
            table.execute("insert into kept values (?)", (bytes(4000),))
        assert path.stat().st_size == before
        assert log.stat().st_size > 1500 * 4000
    assert path.stat().st_size > 1500 * 4000
    assert not log.exists()
