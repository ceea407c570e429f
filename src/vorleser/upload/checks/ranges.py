"""Check that the server answers range requests for sound: without them nobody can seek, and Apple refuses the show."""

from vorleser.upload.check import Check, PublicFile


def _find(file: PublicFile) -> str:
    if not file.is_sound:
        return ""
    for answer, start in ((file.first, 0), (file.last, file.size - len(file.ends))):
        if answer.status != 206:
            return f"a range is answered with {answer.status}: let the server answer ranges (206)"
        wanted = f"bytes {start}-"
        said = answer.headers.get("content-range", "")
        if not (said.startswith(wanted) and said.endswith(f"/{file.size}")):
            return f"a range is answered with {said[:60]!r}: let the server answer the one that is asked for"
    return ""


CHECK = Check(order=5, find=_find)
