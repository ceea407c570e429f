"""Check that sound is not compressed on the way: its length and ranges would be those of something else."""

from vorleser.upload.check import Check, PublicFile


def _find(file: PublicFile) -> str:
    for answer in (file.head, file.first):
        said = answer.headers.get("content-encoding", "identity").strip().lower()
        if file.is_sound and said not in {"", "identity"}:
            return f"it comes compressed ({said}): let the server, or the cache before it, leave audio/mpeg as it is"
    return ""


CHECK = Check(order=2, find=_find)
