"""Check that HEAD and GET both find the file: directories and clients send HEAD first."""

from vorleser.upload.check import Check, PublicFile

_WAYS_OUT = {
    401: "let everybody read it: podcast clients send no password",
    403: "let everybody read it, programs that the host does not know, too",
    404: "is the base URL that of the folder, and is all sent?",
    410: "is the base URL that of the folder, and is all sent?",
    429: "let the host answer more requests: clients come by the thousand after each news",
}
_NO_RANGE = 416  # said of a range, by a server that does not know them
_OTHER = "is the base URL that of the folder, and may everybody read it?"
_FAILED = "the host itself fails: its log says why"


def _find(file: PublicFile) -> str:
    if file.first.status in {200, 206} and file.head.status != 200:
        return f"HEAD is answered with {file.head.status}: let the server answer HEAD as it answers GET"
    if file.head.status != 200:
        way_out = _FAILED if file.head.status >= 500 else _WAYS_OUT.get(file.head.status, _OTHER)
        return f"the answer is {file.head.status}: {way_out}"
    if file.first.status >= 400 and file.first.status != _NO_RANGE:
        return f"HEAD finds it, and GET is answered with {file.first.status}: let the server answer GET as it does HEAD"
    return ""


CHECK = Check(order=1, find=_find)
