"""Check that Content-Length is the file's size; another value means an old copy, or a proxy that changes files."""

from vorleser.upload.check import Check, PublicFile


def _find(file: PublicFile) -> str:
    said = file.head.headers.get("content-length", "")
    if not said and not file.is_sound:
        return ""  # a server may send text in chunks
    if not said:
        return "its length is not told: let the server send Content-Length for it"
    if said != str(file.size):
        return (
            f"it has {said} bytes, not {file.size}: clear the cache that keeps an old copy, or send it again"
        )
    return ""


CHECK = Check(order=4, find=_find)
