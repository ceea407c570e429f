"""glibc's allocator does as it is told, for as long as it is told."""

import ctypes
import platform
import subprocess
import sys

import pytest

from vorleser.runtime import malloc

pytestmark = pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="only glibc's malloc can be told")
SIZE = 3000
BLOCKS = 64


def used_again(libc: ctypes.CDLL) -> set[int]:
    """Return the bytes found in new memory where others were written before.

    Of many blocks every second is given back: those between them keep it from being joined with what is free beside
    it, so that new blocks of its size are cut from no other place.
    """
    blocks = [libc.malloc(SIZE) for _ in range(BLOCKS)]
    for block in blocks:
        ctypes.memset(block, 0x55, SIZE)
    for block in blocks[::2]:
        libc.free(block)
    blocks[::2] = again = [libc.malloc(SIZE) for _ in blocks[::2]]
    found = {byte for block in again for byte in ctypes.string_at(block, SIZE)}
    for block in blocks:
        libc.free(block)
    return found


def test_memory_is_zero_for_a_while() -> None:
    """What was written before is found in new memory before and after, and not in between."""
    libc = ctypes.CDLL(None)
    libc.malloc.restype, libc.malloc.argtypes = ctypes.c_void_p, (ctypes.c_size_t,)
    libc.free.restype, libc.free.argtypes = None, (ctypes.c_void_p,)
    assert 0x55 in used_again(libc)
    with malloc.zero_memory():
        assert used_again(libc) == {0}
    assert 0x55 in used_again(libc)


def test_memory_is_kept() -> None:
    """A program that takes and gives back a megabyte again and again touches fresh pages only once."""
    program = (
        "import resource, sys\n"
        "from vorleser.runtime import malloc\n"
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
