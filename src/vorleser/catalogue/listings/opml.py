"""OPML 2.0: several feeds in one file, for clients that import lists."""

import xml.etree.ElementTree as ET
from collections.abc import Iterable

from vorleser.catalogue.listings.feed import page_name
from vorleser.catalogue.show import Show

OPML_TYPE = "text/x-opml"


def render_opml(shows: Iterable[Show]) -> bytes:
    """Return an OPML file that names the feeds of each show."""
    opml = ET.Element("opml", version="2.0")
    ET.SubElement(ET.SubElement(opml, "head"), "title").text = "Audioausgaben"
    body = ET.SubElement(opml, "body")
    for show in (one for each in shows for one in (each, *map(each.of_part, each.settings.parts))):
        feed = {
            "type": "rss",
            "text": show.name,
            "title": show.name,
            "description": show.description,
            "xmlUrl": show.address(page_name(1, show.stem)),
            "htmlUrl": show.address("index.html"),
        }
        ET.SubElement(body, "outline", feed)
    ET.indent(opml, " ")
    data: bytes = ET.tostring(opml, "utf-8", xml_declaration=True)
    return data + b"\n"
