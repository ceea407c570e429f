"""glibc's allocator does as it is told, for as long as it is told."""

import ctypes
import platform
import subprocess
import sys

import pytest

from vorleser import malloc

pytestmark = pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="only glibc's malloc can be told")
SIZE = 3000


def used_again(libc: ctypes.CDLL) -> bytes:
    """Return what is found in new memory where something was written before."""
    address = libc.malloc(SIZE)
    ctypes.memset(address, 0x55, SIZE)
    libc.free(address)
    again = libc.malloc(SIZE)
    found = ctypes.string_at(again, SIZE)
    libc.free(again)
    return found


def test_memory_is_zero_for_a_while() -> None:
    """What was written before is found in new memory before and after, and not in between."""
    libc = ctypes.CDLL(None)
    libc.malloc.restype, libc.free.argtypes = ctypes.c_void_p, (ctypes.c_void_p,)
    assert 0x55 in used_again(libc)
    with malloc.zeroed():
        assert used_again(libc) == bytes(SIZE)
    assert 0x55 in used_again(libc)


def test_memory_is_kept() -> None:
    """A program that takes and gives back a megabyte again and again touches fresh pages only once."""
    program = (
        "import resource, sys\n"
        "from vorleser import malloc\n"
        "if sys.argv[1] == 'kept': malloc.keep_what_is_freed()\n"
        "def taken():\n"
        "    before = resource.getrusage(resource.RUSAGE_SELF).ru_minflt\n"
        "    for _ in range(200): held = [bytearray(b'x') * 1_000_000 for _ in range(3)]; del held\n"
        "    return resource.getrusage(resource.RUSAGE_SELF).ru_minflt - before\n"
        "print(taken())\n"
    )
    faults = {
        how: int(subprocess.run([sys.executable, "-c", program, how], capture_output=True, check=True).stdout)
        for how in ("kept", "as it is")
    }
    assert faults["kept"] < 3000, "three megabytes have 732 pages"
    assert faults["kept"] < faults["as it is"] / 10
