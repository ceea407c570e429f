"""Another package with an engine that says a sentence differently each time."""

from pathlib import Path

ENGINE = '''
from pathlib import Path

from msgspec.structs import replace

from vorleser.speak import SpeakSettings, engine_info
from vorleser.speak.voice.engine import EngineInfo


DIARY = Path({diary!r})


class Dicing:
    """Pico, at another speed each time; a sentence with "unsagbar" it can't say."""

    fingerprint = "dicing 1"

    def speak(self, segment):
        if "unsagbar" in segment.spoken:
            raise RuntimeError("no")
        with DIARY.open("a") as diary:
            diary.write(segment.spoken + "\\n")
        speed = 0.9 + 0.01 * (len(DIARY.read_text().splitlines()) % 21)
        return engine_info("pico").open(SpeakSettings(speed=speed)).speak(replace(segment, hints=()))


ENGINE = EngineInfo("dicing", "never twice alike", "nothing", "none", lambda settings: Dicing(), generative=True)
'''


def install(folder: Path) -> None:
    """Put the package into *folder*."""
    folder.mkdir()
    (folder / "dicing.py").write_text(ENGINE.format(diary=str(folder / "diary.txt")))
    information = folder / "dicing-1.0.dist-info"
    information.mkdir()
    (information / "METADATA").write_text("Metadata-Version: 2.1\nName: dicing\nVersion: 1.0\n")
    (information / "entry_points.txt").write_text("[vorleser.engines]\ndicing = dicing:ENGINE\n")
