"""Check that HEAD and GET both find the file: directories and clients send HEAD first."""

from vorleser.upload.check import Check, PublicFile


def _find(file: PublicFile) -> str:
    if file.first.status in {200, 206} and file.head.status != 200:
        return f"HEAD is answered with {file.head.status}: let the server answer HEAD as it answers GET"
    if file.head.status != 200:
        return f"the answer is {file.head.status}: is the base URL that of the folder, and may everybody read it?"
    return ""


CHECK = Check(order=1, find=_find)
