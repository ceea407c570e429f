"""Check that the first bytes at the public address, and for sound the last ones, are those of the file."""

from vorleser.upload.check import Check, PublicFile


def _find(file: PublicFile) -> str:
    ends = file.last.body if file.last.status == 206 else file.last.body[-len(file.ends) :]
    if file.first.body[: len(file.begins)] == file.begins and (not file.is_sound or ends == file.ends):
        return ""
    return "other bytes are there: clear the cache that keeps an old copy, or send it again"


CHECK = Check(order=6, find=_find)
