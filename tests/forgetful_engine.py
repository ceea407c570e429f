"""Another package with an engine that leaves out words: the first times, or always."""

from pathlib import Path

ENGINE = '''
from pathlib import Path

from msgspec.structs import replace

from vorleser.speak import SpeakSettings, engine_info
from vorleser.speak.voice.engine import EngineInfo

DIARY = Path({diary!r})


class Forgetful:
    """Pico, but it leaves out "keine" as often as {times} times."""

    fingerprint = "forgetful 1"

    def speak(self, segment):
        pico = engine_info("pico").open(SpeakSettings())
        spoken = segment.spoken
        if "keine " in spoken:
            with DIARY.open("a") as diary:
                diary.write(spoken + "\\n")
            if len(DIARY.read_text().splitlines()) <= {times}:
                spoken = spoken.replace("keine ", "")
        return pico.speak(replace(segment, spoken=spoken, hints=()))


ENGINE = EngineInfo("forgetful", "leaves out words", "nothing", "none", lambda settings: Forgetful(), generative=True)
'''


def install(folder: Path, *, times: int) -> Path:
    """Put the package into *folder*; return the diary of the sentences with the word."""
    folder.mkdir()
    diary = folder / "diary.txt"
    diary.touch()
    (folder / "forgetful.py").write_text(ENGINE.format(diary=str(diary), times=times))
    information = folder / "forgetful-1.0.dist-info"
    information.mkdir()
    (information / "METADATA").write_text("Metadata-Version: 2.1\nName: forgetful\nVersion: 1.0\n")
    (information / "entry_points.txt").write_text("[vorleser.engines]\nforgetful = forgetful:ENGINE\n")
    return diary
