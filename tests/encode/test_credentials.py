"""Content Credentials: signed last, read back, and nothing else lost."""

import datetime as dt
import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from mutagen.id3 import ID3

from vorleser import disclosure
from vorleser.encode.credentials import CredentialSettings, open_signer
from vorleser.errors import ConfigError

c2pa = pytest.importorskip("c2pa", reason="c2pa-python is not installed (the extra c2pa)")

from cryptography import x509  # noqa: E402 -- comes with c2pa-python
from cryptography.hazmat.primitives import hashes, serialization  # noqa: E402 -- the skip must come first
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa  # noqa: E402 -- the skip must come first
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID  # noqa: E402 -- the skip must come first

Program = Callable[..., Any]  # the fixture vorleser, of tests/conftest.py

KEYS: dict[str, Callable[[], object]] = {
    "p256": lambda: ec.generate_private_key(ec.SECP256R1()),
    "p384": lambda: ec.generate_private_key(ec.SECP384R1()),
    "rsa": lambda: rsa.generate_private_key(65537, 2048),
    "ed25519": ed25519.Ed25519PrivateKey.generate,
}
BORN = dt.datetime.now(dt.UTC) - dt.timedelta(days=1)


def certified(folder: Path, kind: str = "p256") -> CredentialSettings:
    """Return settings for a fresh key of *kind* and a chain of two certificates, written to *folder*."""
    folder.mkdir(exist_ok=True)
    root_key, key = KEYS["p256"](), KEYS[kind]()
    chain = (
        _certificate("Signer", key, root_key, ca=False),
        _certificate("Root", root_key, root_key, ca=True),
    )
    files = CredentialSettings(str(folder / "chain.pem"), str(folder / "key.pem"))
    pem = serialization.Encoding.PEM
    Path(files.certificate).write_bytes(b"".join(one.public_bytes(pem) for one in chain))
    plain = key.private_bytes(pem, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())  # type: ignore[attr-defined]
    Path(files.key).write_bytes(plain)
    return files


def _certificate(name: str, key: object, issuer: object, *, ca: bool) -> x509.Certificate:
    def called(words: str) -> x509.Name:
        names = (NameOID.COMMON_NAME, words), (NameOID.ORGANIZATION_NAME, "Test")
        return x509.Name([x509.NameAttribute(*one) for one in names])

    usage = x509.KeyUsage(not ca, False, False, False, False, ca, ca, False, False)  # noqa: FBT003 -- positional there
    builder = (
        x509.CertificateBuilder()
        .subject_name(called(name))
        .issuer_name(called("Root"))
        .public_key(key.public_key())  # type: ignore[attr-defined]
        .serial_number(x509.random_serial_number())
        .not_valid_before(BORN)
        .not_valid_after(BORN + dt.timedelta(days=30))
        .add_extension(x509.BasicConstraints(ca, None), critical=True)
        .add_extension(usage, critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)  # type: ignore[attr-defined]
        .add_extension(
            x509.AuthorityKeyIdentifier.from_issuer_public_key(issuer.public_key()), critical=False
        )  # type: ignore[attr-defined]
    )
    if not ca:
        builder = builder.add_extension(
            x509.ExtendedKeyUsage([ExtendedKeyUsageOID.EMAIL_PROTECTION]), critical=False
        )
    return builder.sign(issuer, hashes.SHA256())  # type: ignore[arg-type]


@pytest.fixture
def made(vorleser: Program, article: Path, place: Path) -> Path:
    """Return the MP3 of an edition that was signed."""
    certified(place)
    config = '[publication]\nname = "Bote"\n[c2pa]\ncertificate = "chain.pem"\nkey = "key.pem"\n'
    (place / "vorleser.toml").write_text(config, "utf-8")
    assert vorleser("make", article).code == 0
    [mp3] = place.glob("output/*/*.mp3")
    return mp3


def test_a_signed_edition_keeps_every_promise(made: Path, vorleser: Program, place: Path) -> None:
    """The credentials hold and name the source type; tags, chapters and sound are as without; check has no fault."""
    assert disclosure.credentials_fault(made) == ""
    with made.open("rb") as file, c2pa.Reader("audio/mpeg", file) as reader:
        assert f"{disclosure.IPTC}trainedAlgorithmicMedia" in reader.json()
    done = vorleser("check", made)
    assert (done.code, done.lines) == (0, [])
    (place / "vorleser.toml").write_text('[publication]\nname = "Bote"\n', "utf-8")
    assert vorleser("make", "hafen.txt", "-o", "plain").code == 0
    [plain] = place.glob("plain/*/*.mp3")
    before, after = ID3(plain), ID3(made)
    assert set(after) - set(before) == {"GEOB:c2pa manifest store"}
    assert set(before) - set(after) == {"SYLT::deu"}
    assert [
        frame.text for frame in before.values() if hasattr(frame, "text") and frame.FrameID != "SYLT"
    ] == [
        after[name].text
        for name, frame in before.items()
        if hasattr(frame, "text") and frame.FrameID != "SYLT"
    ]
    assert made.read_bytes()[after.size :] == plain.read_bytes()[before.size :]


def test_a_player_finds_the_chapters_of_a_signed_edition(made: Path) -> None:
    """FFmpeg, which loses the chapters of some tags of version 2.4, reads those of ours."""
    ffprobe = shutil.which("ffprobe") or pytest.skip("no ffprobe: Debian's ffmpeg has it")
    command = [ffprobe, "-v", "error", "-show_chapters", "-show_format", "-of", "json", made]
    told = json.loads(subprocess.run(command, capture_output=True, check=True).stdout)
    names = [str(frame.sub_frames["TIT2"]) for frame in ID3(made).getall("CHAP")]
    assert [chapter["tags"]["title"] for chapter in told["chapters"]] == names != []
    assert told["format"]["tags"]["title"] == str(ID3(made)["TIT2"])


def test_a_changed_file_is_found_out(made: Path, vorleser: Program) -> None:
    """One byte of the sound changed, and the credentials do not hold; check says so."""
    data = bytearray(made.read_bytes())
    data[-1000] ^= 0x55
    made.write_bytes(data)
    assert disclosure.credentials_fault(made) != ""
    done = vorleser("check", made)
    assert done.code == 1
    assert disclosure.LAYERS["c2pa"] in done.out + done.err


@pytest.mark.parametrize("kind", KEYS)
def test_every_usual_kind_of_key_signs(kind: str, tmp_path: Path) -> None:
    """The algorithm follows from the key."""
    assert open_signer(certified(tmp_path, kind)) is not None


def test_nothing_set_signs_nothing() -> None:
    """Credentials are optional."""
    assert open_signer(CredentialSettings()) is None


@pytest.mark.parametrize("fault", ["no key", "no file", "no pem", "no chain", "another key"])
def test_what_can_not_sign_is_told_before_anything_is_made(fault: str, tmp_path: Path) -> None:
    """Each fault is a ConfigError in words, without a word of the key."""
    files = certified(tmp_path)
    if fault == "no key":
        files = CredentialSettings(files.certificate, "")
    elif fault == "no file":
        files = CredentialSettings(files.certificate, str(tmp_path / "nirgends.pem"))
    elif fault == "no pem":
        Path(files.key).write_text("geheim", "ascii")
    elif fault == "no chain":
        Path(files.certificate).write_text("kein Zertifikat", "ascii")
    else:
        Path(certified(tmp_path / "other").key).replace(files.key)
    with pytest.raises(ConfigError) as raised:
        open_signer(files)
    assert "c2pa." in str(raised.value)
    assert "geheim" not in str(raised.value)
