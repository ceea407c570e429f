"""Content Credentials (C2PA): a signed statement in the MP3 of how its sound was made. Optional; the last step.

c2pa-python rewrites the tag as ID3v2.4, with the manifest in a GEOB frame, and loses synchronised text (SYLT) in
doing so; if that text is UTF-8, the whole tag is lost. So the tag is converted to 2.4 without SYLT before signing, and
compared afterwards.
Chapters stay readable, since their titles are short and carry no pictures (see encode.id3).

The signature differs each time: a signed edition is not the same byte for byte when made again. Nothing is fetched:
there is no time stamp, so credentials hold as long as the certificate does.
Source: https://spec.c2pa.org/specifications/specifications/2.2/specs/C2PA_Specification.html
"""

import hashlib
import json
import shutil
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from vorleser import disclosure, mpeg
from vorleser.edition import Edition
from vorleser.errors import ConfigError, SoundError, reason_of
from vorleser.runtime.extras import name_install
from vorleser.text import bounded

if TYPE_CHECKING:
    import c2pa
    from mutagen import id3


class CredentialSettings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The PEM files of a certificate chain, the signer's first, and of its private key; empty for no credentials."""

    certificate: str = ""
    key: str = ""


def open_signer(settings: CredentialSettings) -> "c2pa.Signer | None":
    """Return a signer for *settings*, or None if they are empty; raises ConfigError if they can't be used."""
    if not settings.certificate and not settings.key:
        return None
    chain, key = _read("certificate", settings.certificate), _read("key", settings.key)
    try:
        import c2pa
    except ImportError as error:
        raise ConfigError(
            "c2pa.certificate is set, but c2pa-python is missing", name_install("c2pa")
        ) from error
    try:
        return c2pa.Signer.from_info(c2pa.C2paSignerInfo(_algorithm(chain, key), chain, key, None))
    except c2pa.C2paError as error:
        raise ConfigError("c2pa.certificate and c2pa.key can't sign", str(error)) from error


def sign(edition: Edition, by: "c2pa.Signer | None") -> Edition:
    """Sign the MP3 of *edition* in place, and return the edition with its new size and hash; unchanged if *by* is None.

    Raises SoundError if signing fails, damages the tag, or the signature is not valid when read back.
    """
    if by is None:
        return edition
    import c2pa
    from mutagen import id3

    path = Path(edition.sound.path)
    fresh = path.with_name(f"{path.name}.signed")
    kept = _upgrade_tag(path)
    try:
        with (
            c2pa.Builder(json.dumps(_c2pa_manifest(edition))) as builder,
            path.open("rb") as source,
            fresh.open("w+b") as target,
        ):
            builder.sign(by, mpeg.MEDIA_TYPE, source, target)
    except c2pa.C2paError as error:
        raise SoundError(f"can't sign {path.name!r}", str(error)) from error
    if fault := disclosure.credentials_fault(fresh):
        raise SoundError(
            f"the credentials of {path.name!r} do not hold: {fault}", "look at the certificate chain"
        )
    if _frames(id3.ID3(fresh), kept) != kept:
        raise SoundError(
            f"signing {path.name!r} damaged its tag", "leave c2pa.certificate and c2pa.key empty"
        )
    fresh.replace(path)
    with path.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    sound = msgspec.structs.replace(edition.sound, size=path.stat().st_size, sha256=digest)
    return msgspec.structs.replace(edition, sound=sound)


def _upgrade_tag(path: Path) -> dict[str, str]:
    """Write the tag of *path* as ID3v2.4 in UTF-8, without synchronised text; return its frames by name, as `repr`."""
    from mutagen import id3

    from vorleser.encode.id3 import lay_out_tag

    tag = id3.ID3(path)
    tag.delall("SYLT")
    tag.update_to_v24()
    _encode(tag)
    fresh = path.with_name(f"{path.name}.modern")
    with path.open("rb") as source, fresh.open("wb") as target:
        source.seek(tag.size)
        target.write(lay_out_tag(tag.values(), 4))
        shutil.copyfileobj(source, target)
    fresh.replace(path)
    read = id3.ID3(path)
    return _frames(read, read)


def _encode(frames: "id3.ID3Tags") -> None:
    """Set the encoding of all text in *frames* and in their sub-frames to UTF-8."""
    from mutagen import id3

    for frame in frames.values():
        if hasattr(frame, "encoding"):
            frame.encoding = id3.Encoding.UTF8
        if hasattr(frame, "sub_frames"):
            _encode(frame.sub_frames)


def _frames(tag: "id3.ID3", names: Iterable[str]) -> dict[str, str]:
    """Return the `repr` of each frame of *tag* in *names*; that of an empty string for a missing frame."""
    return {name: repr(tag.get(name, "")) for name in names}


def _c2pa_manifest(edition: Edition) -> dict[str, object]:
    """Return the C2PA manifest: Vorleser created this sound, from a digital source of this type."""
    vorleser = {"name": "Vorleser", "version": edition.manifest.versions.get("vorleser", "")}
    made = {
        "action": "c2pa.created",
        "digitalSourceType": disclosure.source_type(edition.manifest.voice),
        "softwareAgent": vorleser,
    }
    return {
        "title": edition.manifest.article.metadata.title,
        "format": mpeg.MEDIA_TYPE,
        "claim_generator_info": [vorleser],
        "assertions": [{"label": "c2pa.actions.v2", "data": {"actions": [made]}}],
    }


def _read(name: str, path: str) -> bytes:
    if not path:
        raise ConfigError(f"c2pa.{name} is missing", "certificate and key go together")
    try:
        return bounded.read_bytes(Path(path))
    except OSError as error:
        raise ConfigError(f"can't read c2pa.{name} {path!r}", reason_of(error)) from error


def _algorithm(chain: bytes, key: bytes) -> bytes:
    """Return C2PA's name for the algorithm of the private *key*.

    Raises ConfigError unless *key* belongs to the first certificate of *chain* and C2PA knows its kind.
    """
    from cryptography import x509
    from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa
    from cryptography.hazmat.primitives.serialization import load_pem_private_key

    try:
        found = load_pem_private_key(key, None)
    except (ValueError, TypeError) as error:
        raise ConfigError("c2pa.key can't be read", "it must be PEM, without a password") from error
    try:
        first = x509.load_pem_x509_certificates(chain)[0]
    except ValueError as error:
        raise ConfigError(
            "c2pa.certificate can't be read", "it must be a chain of PEM certificates"
        ) from error
    if first.public_key() != found.public_key():
        raise ConfigError(
            "c2pa.key is not the key of c2pa.certificate", "the signer's certificate comes first"
        )
    match found:
        case ec.EllipticCurvePrivateKey(key_size=256):
            return b"es256"
        case ec.EllipticCurvePrivateKey(key_size=384):
            return b"es384"
        case ec.EllipticCurvePrivateKey(key_size=521):
            return b"es512"
        case rsa.RSAPrivateKey():
            return b"ps256"
        case ed25519.Ed25519PrivateKey():
            return b"ed25519"
    raise ConfigError(
        "c2pa.key is of a kind that C2PA does not know", "use P-256, P-384, P-521, RSA or Ed25519"
    )
