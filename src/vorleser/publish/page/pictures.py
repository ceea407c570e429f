"""The article's own pictures for its page."""

from collections.abc import Iterable

from vorleser.publish.pictures import Picture, picture_path, read_picture


def page_pictures(links: Iterable[str]) -> dict[str, Picture]:
    """Return the pictures that lie on this machine, by link.

    A picture elsewhere is not fetched, and one that can't be read is left out: its alternative text stays on the page.
    """
    paths = {link: path for link in links if (path := picture_path(link))}
    return {link: found for link, path in paths.items() if (found := read_picture(path))}
