"""What machines read on the page: schema.org as JSON-LD, Open Graph."""

import json
from collections.abc import Mapping
from urllib.parse import quote

from markupsafe import Markup

from vorleser.characters import line, web
from vorleser.edition import Edition
from vorleser.publish import naming

_TERMS = {
    "algorithmicMedia": "https://schema.org/AlgorithmicMediaDigitalSource",
    "trainedAlgorithmicMedia": "https://schema.org/TrainedAlgorithmicMediaDigitalSource",
}


def address(edition: Edition) -> str:
    """Return where the edition's folder lies on the web, ending in a slash; empty where no base URL is configured."""
    root = web(edition.imprint.publication.url)
    folder = quote(edition.imprint.folder or naming.folder(edition.imprint.article.metadata))
    return f"{root.rstrip('/')}/{folder}/" if root else ""


def duration(ms: int) -> str:
    """Return *ms* as an ISO 8601 duration."""
    return f"PT{ms // 60_000}M{ms % 60_000 / 1000:g}S"


def json_ld(edition: Edition) -> Markup:
    """Return the edition as schema.org NewsArticle, safe inside a ``script`` element."""
    text = json.dumps(_article(edition), ensure_ascii=False, indent=1)
    for character in "<>&\u2028\u2029":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return Markup(text)  # noqa: S704 -- the characters that could end the element are escaped above


def _article(edition: Edition) -> dict[str, object]:
    imprint = edition.imprint
    metadata = imprint.article.metadata
    publisher = {
        "@type": "Organization",
        "name": line(imprint.publication.name),
        "url": web(imprint.publication.link),
    }
    said = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": line(metadata.title),
        "alternativeHeadline": line(metadata.kicker),
        "description": line(metadata.summary),
        "author": [{"@type": "Person", "name": line(author)} for author in metadata.authors if line(author)],
        "publisher": _present(publisher) if publisher["name"] else {},
        "datePublished": line(metadata.date),
        "correction": line(imprint.correction),
        "inLanguage": line(metadata.language),
        "articleSection": line(metadata.section),
        "keywords": [line(word) for word in metadata.keywords],
        "url": web(metadata.url),
        "mainEntityOfPage": web(metadata.url) or address(edition),
        "accessMode": ["textual", "auditory"],
        "accessibilityFeature": ["synchronizedAudioText", "structuralNavigation"],
        "audio": _audio(edition),
    }
    return _present(said)


def _audio(edition: Edition) -> dict[str, object]:
    imprint, sound = edition.imprint, edition.sound
    said = {
        "@type": "AudioObject",
        "name": line(imprint.article.metadata.title),
        "contentUrl": f"{address(edition)}{quote(imprint.stem)}.mp3",
        "encodingFormat": "audio/mpeg",
        "bitrate": f"{sound.bitrate} kbit/s",
        "contentSize": str(sound.size),
        "duration": duration(edition.timeline.ms(edition.timeline.length)),
        "inLanguage": line(imprint.article.metadata.language),
        "digitalSourceType": _TERMS.get(imprint.voice.kind, ""),
    }
    return _present(said)


def open_graph(edition: Edition, cover: str) -> list[tuple[str, str]]:
    """Return Open Graph properties; those that need an absolute address only where one is configured."""
    imprint = edition.imprint
    metadata, root = imprint.article.metadata, address(edition)
    said = [
        ("og:type", "article"),
        ("og:title", line(metadata.title)),
        ("og:description", line(metadata.summary)),
        ("og:site_name", line(imprint.publication.name)),
        (
            "og:locale",
            "de_DE" if metadata.language in {"de", "de-DE"} else metadata.language.replace("-", "_"),
        ),
        ("og:url", root),
        ("og:audio", f"{root}{quote(imprint.stem)}.mp3" if root else ""),
        ("og:audio:type", "audio/mpeg" if root else ""),
        ("og:image", f"{root}{cover}" if root and cover else ""),
        ("article:published_time", line(metadata.date)),
        ("article:section", line(metadata.section)),
        *(("article:author", line(author)) for author in metadata.authors),
    ]
    return [(name, value) for name, value in said if value]


def _present(said: Mapping[str, object]) -> dict[str, object]:
    return {key: value for key, value in said.items() if value}
