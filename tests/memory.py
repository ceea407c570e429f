"""How much memory a piece of Python takes: measured in a process of its own, by the kernel."""

import subprocess
import sys
from pathlib import Path

MOST = 500  # MB that a process may take, whatever it reads
PEAK = """
import re, resource
from pathlib import Path
status = Path("/proc/self/status")
known = re.search(r"VmHWM:\\s+(\\d+)", status.read_text()) if status.exists() else None
print((int(known[1]) if known else resource.getrusage(resource.RUSAGE_SELF).ru_maxrss) // 1024)
"""


def measured(code: str, *arguments: str | Path) -> tuple[str, int]:
    """Return what *code* printed, and how many MB its process took at the most."""
    call = [sys.executable, "-c", code + PEAK, *map(str, arguments)]
    ended = subprocess.run(call, capture_output=True, text=True, check=False)
    assert ended.returncode == 0, ended.stderr[-2000:]
    *told, peak = ended.stdout.splitlines()
    return "\n".join(told), int(peak)
