"""What machines read on the page: schema.org as JSON-LD, Open Graph."""

import json
from collections.abc import Mapping
from urllib.parse import quote

from markupsafe import Markup

from vorleser import mpeg
from vorleser.edition import Edition
from vorleser.publish import naming
from vorleser.publish.page.summary import describe
from vorleser.text.characters import one_line, web

_TERMS = {
    "algorithmicMedia": "https://schema.org/AlgorithmicMediaDigitalSource",
    "trainedAlgorithmicMedia": "https://schema.org/TrainedAlgorithmicMediaDigitalSource",
}


def link_address(edition: Edition) -> str:
    """Return where the edition's folder lies on the web, ending in a slash; empty where no base URL is configured."""
    root = web(edition.manifest.publication.url)
    folder = quote(edition.manifest.folder or naming.folder(edition.manifest.article.metadata))
    return f"{root.rstrip('/')}/{folder}/" if root else ""


def page_address(edition: Edition) -> str:
    """Return where the edition's page lies on the web, "" if no base URL is configured.

    The file is named, because stores of objects (S3) know no index document.
    """
    folder = link_address(edition)
    return f"{folder}index.html" if folder else ""


def feed_address(edition: Edition) -> str:
    """Return where the feed of all editions lies; empty where no base URL is configured.

    It is named from the page on, so that a subscriber's page leads to the subscriber's own feed.
    """
    return f"../{naming.FEED}" if web(edition.manifest.publication.url) else ""


def index_address(edition: Edition) -> str:
    """Return where the page of all editions lies, from the page on; empty where no base URL is configured."""
    return "../index.html" if web(edition.manifest.publication.url) else ""


def _duration(ms: int) -> str:
    """Return *ms* as an ISO 8601 duration."""
    return f"PT{ms // 60_000}M{ms % 60_000 / 1000:g}S"


def json_ld(edition: Edition) -> Markup:
    """Return the edition as schema.org NewsArticle, safe inside a ``script`` element."""
    text = json.dumps(_article(edition), ensure_ascii=False, indent=1)
    for character in "<>&\u2028\u2029":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return Markup(text)  # noqa: S704 -- the characters that could end the element are escaped above


def _article(edition: Edition) -> dict[str, object]:
    manifest = edition.manifest
    metadata = manifest.article.metadata
    publisher = {
        "@type": "Organization",
        "name": one_line(manifest.publication.name),
        "url": web(manifest.publication.link),
    }
    said = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": one_line(metadata.title),
        "alternativeHeadline": one_line(metadata.kicker),
        "description": describe(manifest.article, edition.timeline),
        "author": [
            {"@type": "Person", "name": one_line(author)} for author in metadata.authors if one_line(author)
        ],
        "publisher": _present(publisher) if publisher["name"] else {},
        "datePublished": one_line(metadata.date),
        "correction": one_line(manifest.correction),
        "inLanguage": one_line(metadata.language),
        "articleSection": one_line(metadata.section),
        "keywords": [one_line(word) for word in metadata.keywords],
        "url": web(metadata.url),
        "mainEntityOfPage": web(metadata.url) or page_address(edition),
        "accessMode": ["textual", "auditory"],
        "accessibilityFeature": ["synchronizedAudioText", "structuralNavigation"],
        "audio": _audio(edition),
    }
    return _present(said)


def _audio(edition: Edition) -> dict[str, object]:
    manifest, sound = edition.manifest, edition.sound
    said = {
        "@type": "AudioObject",
        "name": one_line(manifest.article.metadata.title),
        "contentUrl": f"{link_address(edition)}{quote(manifest.stem)}.mp3",
        "encodingFormat": mpeg.MEDIA_TYPE,
        "bitrate": f"{sound.bitrate} kbit/s",
        "contentSize": str(sound.size),
        "duration": _duration(edition.timeline.ms(edition.timeline.length)),
        "inLanguage": one_line(manifest.article.metadata.language),
        "digitalSourceType": _TERMS.get(manifest.voice.kind, ""),
    }
    return _present(said)


def open_graph(edition: Edition, cover: str) -> list[tuple[str, str]]:
    """Return Open Graph properties; those that need an absolute address only where one is configured."""
    manifest = edition.manifest
    metadata, root = manifest.article.metadata, link_address(edition)
    said = [
        ("og:type", "article"),
        ("og:title", one_line(metadata.title)),
        ("og:description", describe(manifest.article, edition.timeline)),
        ("og:site_name", one_line(manifest.publication.name)),
        (
            "og:locale",
            "de_DE" if metadata.language in {"de", "de-DE"} else metadata.language.replace("-", "_"),
        ),
        ("og:url", page_address(edition)),
        ("og:audio", f"{root}{quote(manifest.stem)}.mp3" if root else ""),
        ("og:audio:type", mpeg.MEDIA_TYPE if root else ""),
        ("og:image", f"{root}{cover}" if root and cover else ""),
        ("article:published_time", one_line(metadata.date)),
        ("article:section", one_line(metadata.section)),
        *(("article:author", one_line(author)) for author in metadata.authors),
    ]
    return [(name, value) for name, value in said if value]


def _present(said: Mapping[str, object]) -> dict[str, object]:
    return {key: value for key, value in said.items() if value}
