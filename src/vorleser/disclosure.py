"""The disclosure that a voice is artificial: the words and terms of all its layers.

EU AI Act, Art. 50 (2) and (4), and Apple's rules for podcasts ask for it. The layers are: a spoken sentence, an ID3
TXXX frame, an XMP packet, a sentence on the page, in the feed and in the books, and a machine-readable term in each.
See docs/ai-act.md.
"""

import json
import re
from collections.abc import Mapping
from html import escape
from pathlib import Path

from vorleser import mpeg
from vorleser.edition import Manifest, Voice
from vorleser.text.characters import fit

SPOKEN = "Diesen Beitrag liest eine künstliche Stimme."
SPOKEN_OF_MANY = "Diese Ausgabe liest eine künstliche Stimme."
"""Said instead of `SPOKEN` in an edition of several articles."""
SPOKEN_SHORT = "Es liest eine künstliche Stimme."
"""Said instead of `SPOKEN` before a text so short that the longer sentence would be a fifth of it."""

TXXX = "DigitalSourceType"
"""The description of the ID3 TXXX frame whose text is ``source_type``."""

XMP_OWNER = "XMP"
"""The owner of the ID3 PRIV frame that holds the XMP packet (XMP specification, part 3, 1.1.3)."""

IPTC = "http://cv.iptc.org/newscodes/digitalsourcetype/"
"""https://cv.iptc.org/newscodes/digitalsourcetype/: the vocabulary that XMP, C2PA and ID3 share."""

XMP_NAMESPACE = "http://iptc.org/std/Iptc4xmpExt/2008-02-29/"
C2PA_MANIFEST = "application/c2pa"
"""The media type of the ID3 GEOB frame that holds Content Credentials."""

FEED_PURPOSE = "ai-content"
"""The purpose of the feed's ``podcast:txt``; its text is ``true``."""

ARTIFICIAL = frozenset(
    {
        "algorithmicMedia",
        "compositeSynthetic",
        "compositeWithTrainedAlgorithmicMedia",
        "trainedAlgorithmicMedia",
    }
)
"""The IPTC terms for sound that a machine made, or made in part."""

LAYERS: Mapping[str, str] = {
    "spoken": "no cue says that the voice is artificial",
    "txxx": f"the tag has no TXXX frame {TXXX!r}",
    "xmp": f"the tag has no PRIV frame {XMP_OWNER!r} with a digital source type",
    "page": "the page has no notice",
    "feed": f"the feed's item has no podcast:txt of purpose {FEED_PURPOSE!r}",
    "epub": "the EPUB has no notice or no digital source type",
    "daisy": "the DAISY book has no notice",
    "c2pa": "the MP3 has no Content Credentials that hold",
}
"""The layers that can be checked, each with the message if it is missing; only ``c2pa`` is optional."""


def is_artificial(voice: Voice) -> bool:
    """Return whether *voice* is artificial, so that it must be disclosed."""
    return voice.kind in ARTIFICIAL


def source_type(voice: Voice) -> str:
    """Return the URI of the IPTC digital source type of *voice*."""
    return f"{IPTC}{voice.kind}"


def narrator(voice: Voice) -> str:
    """Return the narrator's name for the tag and lists of narrators: ``Künstliche Stimme (pico, de-DE)``."""
    who = ", ".join(part for part in (voice.engine, voice.name) if part)
    return f"Künstliche Stimme ({who})" if is_artificial(voice) else who


def statement(manifest: Manifest) -> str:
    """Return the sentences of the disclosure that page, feed and books show, "" if the voice is not artificial.

    They are shown even if the spoken notice is switched off, so that every reader is informed.
    """
    if not is_artificial(manifest.voice):
        return ""
    who = ", Stimme ".join(part for part in (manifest.voice.engine, manifest.voice.name) if part)
    credit = f" {manifest.voice.credit}." if manifest.voice.credit else ""
    return f"{manifest.notice or SPOKEN} Erzeugt mit {who}.{credit}"


def xmp_packet(manifest: Manifest) -> bytes:
    """Return an XMP packet, in UTF-8, that names the digital source type of the sound."""
    title, told = manifest.article.metadata.title, statement(manifest)
    return f"""<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
 <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
  <rdf:Description rdf:about=""
    xmlns:dc="http://purl.org/dc/elements/1.1/"
    xmlns:xmp="http://ns.adobe.com/xap/1.0/"
    xmlns:Iptc4xmpExt="{XMP_NAMESPACE}">
   <dc:title><rdf:Alt><rdf:li xml:lang="x-default">{_text(title)}</rdf:li></rdf:Alt></dc:title>
   <dc:description><rdf:Alt><rdf:li xml:lang="x-default">{_text(told)}</rdf:li></rdf:Alt></dc:description>
   <xmp:CreatorTool>Vorleser</xmp:CreatorTool>
   <Iptc4xmpExt:DigitalSourceType>{_text(source_type(manifest.voice))}</Iptc4xmpExt:DigitalSourceType>
  </rdf:Description>
 </rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>""".encode()


def xmp_source_type(packet: bytes) -> str:
    """Return the digital source type that an XMP *packet* has as element or attribute, "" if it has none."""
    found = re.search(rb"Iptc4xmpExt:DigitalSourceType\s*(?:>|=\s*[\"'])\s*([^\s<\"']+)", packet)
    return found[1].decode("utf-8", "replace") if found else ""


def is_artificial_type(source_type_uri: str) -> bool:
    """Return whether a digital source type, a URI or only its last part, is one of artificial sound."""
    return source_type_uri.rpartition("/")[2] in ARTIFICIAL


def credentials_fault(mp3: Path) -> str:
    """Return why the content credentials in *mp3* are not valid, "" if they are; the signer need not be trusted.

    Raises ImportError without c2pa-python, which is optional.
    """
    import c2pa

    try:
        with mp3.open("rb") as file, c2pa.Reader(mpeg.MEDIA_TYPE, file) as reader:
            state = json.loads(reader.json()).get("validation_state")
    except c2pa.C2paError as error:
        return str(error)
    return "" if state in {"Valid", "Trusted"} else f"they are {state}"


def _text(text: str) -> str:
    return escape(fit(text))
