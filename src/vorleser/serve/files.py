"""Serve files with starlette's StaticFiles, which does ranges, ETags and dates; this adds what podcast clients need."""

import html
import os
import re
from pathlib import Path
from stat import S_ISDIR
from urllib.parse import quote

from starlette.datastructures import URL
from starlette.exceptions import HTTPException
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

from vorleser.catalogue.media_types import media_type_of
from vorleser.text.characters import printable
from vorleser.text.regex import compile_late

_SHARED = (".vtt", ".srt", ".json", ".xml")  # what players on other sites fetch by script
RANGES = compile_late(
    r"bytes=\s*([0-9]{1,18}-(?:[0-9]{1,18})?|-[0-9]{1,18})(\s*,\s*([0-9]{1,18}-(?:[0-9]{1,18})?|-[0-9]{1,18}))*\s*",
    re.IGNORECASE,
)


class Editions(StaticFiles):
    """Serves the files below a folder, except hidden ones and links that lead out of it."""

    def lookup_path(self, path: str) -> tuple[str, os.stat_result | None]:
        """Return the file at *path* and its status, None as status if it is missing or must not be shown."""
        try:
            full, status = super().lookup_path(path)
        except (
            OSError,
            ValueError,
        ):  # a name too long, a NUL, a folder that may not be entered: not for showing
            return "", None
        if status is None:
            return full, None
        inside = Path(full).relative_to(os.path.realpath(self.directory or "."))
        hidden = any(part.startswith(".") for part in (*Path(path).parts, *inside.parts) if part != ".")
        return (full, None) if hidden else (full, status)

    async def get_response(self, path: str, scope: Scope) -> Response:
        """Return a file, the listing of a folder without a page, or the answer to a CORS preflight request."""
        if scope["method"] == "OPTIONS":
            return _preflight()
        _drop_malformed_range(scope)
        try:
            return await super().get_response(path, scope)
        except HTTPException as error:
            full, status = self.lookup_path(path)
            if error.status_code != 404 or status is None or not S_ISDIR(status.st_mode):
                raise
            if not scope["path"].endswith("/"):
                url = URL(scope=scope)
                return RedirectResponse(url.replace(path=f"{url.path}/"))
            return HTMLResponse(_listing(Path(full)))

    def file_response(
        self,
        full_path: str | os.PathLike[str],
        stat_result: os.stat_result,
        scope: Scope,
        status_code: int = 200,
    ) -> Response:
        """Return the file with its media type, and for `_SHARED` ones with CORS headers for any origin."""
        response = super().file_response(full_path, stat_result, scope, status_code)
        name = Path(full_path).name
        if response.status_code != 304:
            response.headers["content-type"] = media_type_of(name)
        response.headers["cache-control"] = "no-cache"
        if name.endswith(_SHARED):
            response.headers["access-control-allow-origin"] = "*"
            response.headers["access-control-expose-headers"] = "Content-Length, Content-Range, ETag"
        return response


def _drop_malformed_range(scope: Scope) -> None:
    """Remove a malformed Range header from *scope*: RFC 9110, section 14.2, lets a server ignore it."""
    scope["headers"] = [
        (name, value)
        for name, value in scope["headers"]
        if name != b"range" or _well_formed(value.decode("latin-1"))
    ]


def _well_formed(value: str) -> bool:
    if not RANGES.fullmatch(value.strip()):
        return False
    pairs = re.findall(r"([0-9]+)-([0-9]+)", value)
    return all(int(first) <= int(last) for first, last in pairs)


def _preflight() -> Response:
    """Return the answer to a CORS preflight: browsers send one before a range request from another site."""
    return Response(
        status_code=204,
        headers={
            "access-control-allow-origin": "*",
            "access-control-allow-methods": "GET, HEAD",
            "access-control-allow-headers": "Range, If-Range, If-None-Match, If-Modified-Since",
            "access-control-max-age": "86400",
        },
    )


def _listing(folder: Path) -> str:
    """Return an HTML page that lists the files in *folder*."""
    names = sorted(
        item.name + "/" * item.is_dir()
        for item in folder.iterdir()
        if not item.name.startswith(".") and printable(item.name) == item.name
    )
    items = "".join(f'<li><a href="./{quote(name)}">{html.escape(name)}</a></li>' for name in names)
    title = html.escape(folder.name)
    head = f'<!DOCTYPE html><html lang="de"><head><meta charset="utf-8"><title>{title}</title></head>'
    return f"{head}<body><h1>{title}</h1><ul>{items}</ul></body></html>"
