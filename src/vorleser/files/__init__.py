"""Files: written whole or not at all, locked, unpacked within bounds; pictures and sounds known by their bytes."""
