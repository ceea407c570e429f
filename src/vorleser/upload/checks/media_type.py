"""Check the Content-Type: clients refuse sound that is served as a download."""

from vorleser.upload.check import Check, PublicFile

_SAME = {
    "audio/mpeg": {"audio/mp3", "audio/x-mp3", "audio/x-mpeg"},
    "application/rss+xml": {"application/xml", "text/xml"},
    "application/json+chapters": {"application/json"},
    "application/x-subrip": {"text/plain", "application/octet-stream", "text/srt", "application/srt"},
    "text/javascript": {"application/javascript", "application/x-javascript"},
}


def _find(file: PublicFile) -> str:
    wanted = _bare(file.media_type)
    said = _bare(file.head.headers.get("content-type", ""))
    if said == wanted or said in _SAME.get(wanted, set()) or wanted == "application/octet-stream":
        return ""
    if said == "text/html":
        return "a web page comes instead: does the host ask for a login, or answer every address with a page?"
    return f"its type is {said or 'not told'}: let the server send {wanted} for it"


def _bare(kind: str) -> str:
    return kind.partition(";")[0].strip().lower()


CHECK = Check(order=3, find=_find)
