"""The mark of artificial voices."""

import xml.etree.ElementTree as ET

import pytest

from vorleser import disclosure
from vorleser.article import Article, Metadata
from vorleser.edition import Manifest, Publication, Voice
from vorleser.segment.settings import SegmentSettings


def manifest(
    title: str = "Ein Titel", kind: str = "algorithmicMedia", notice: str = disclosure.SPOKEN
) -> Manifest:
    """Return an manifest of which only title, voice and notice matter."""
    return Manifest(
        guid="1",
        stem="titel",
        article=Article(Metadata(title), ()),
        publication=Publication(),
        voice=Voice("pico", "de-DE", 1.0, kind),
        cover="",
        notice=notice,
        text_hash="",
        settings_hash="",
        versions={},
    )


@pytest.mark.parametrize("title", ["Ein Titel", '<b>Fett</b> & "schräg"', "mit\x00NUL\x1b und \ud800", "]]>"])
@pytest.mark.parametrize("kind", sorted(disclosure.ARTIFICIAL))
def test_the_xmp_packet_is_xml_whose_source_type_reads_back(title: str, kind: str) -> None:
    """Whatever the title, the packet parses and names the voice's IPTC term."""
    packet = disclosure.xmp_packet(manifest(title, kind))
    root = ET.fromstring(packet)  # noqa: S314 -- our own bytes
    found = root.findtext(f".//{{{disclosure.XMP_NAMESPACE}}}DigitalSourceType")
    assert found == disclosure.xmp_source_type(packet) == f"{disclosure.IPTC}{kind}"
    assert disclosure.is_artificial_type(found)


def test_a_packet_of_others_reads_back_too() -> None:
    """Tools write the property as an attribute as well; a packet without it names none."""
    packet = (
        b'<rdf:Description Iptc4xmpExt:DigitalSourceType="%s"/>'
        % f"{disclosure.IPTC}compositeSynthetic".encode()
    )
    assert disclosure.xmp_source_type(packet) == f"{disclosure.IPTC}compositeSynthetic"
    assert not disclosure.is_artificial_type(disclosure.xmp_source_type(b"<x/>"))


def test_a_written_notice_names_the_voice_even_when_the_spoken_one_is_off() -> None:
    """Whoever reads can know; a voice that is no machine's gets no notice."""
    assert disclosure.statement(manifest(notice="")) == f"{disclosure.SPOKEN} Erzeugt mit pico, Stimme de-DE."
    assert disclosure.statement(manifest(notice="Hier spricht ein Automat.")).startswith(
        "Hier spricht ein Automat. "
    )
    assert disclosure.statement(manifest(kind="digitalCapture")) == ""
    assert "Künstliche" not in disclosure.narrator(manifest(kind="digitalCapture").voice)


def test_the_spoken_sentence_is_the_default_one() -> None:
    """The sentence that is said by default is the sentence of the mark."""
    assert SegmentSettings().notice_text == disclosure.SPOKEN
