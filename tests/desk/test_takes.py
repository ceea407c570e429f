"""A voice that says a sentence differently each time: takes side by side, and what it can't say can be mended."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import dicing_engine
import pytest
from desks import RunningDesk, run_desk
from msgspec.structs import replace

from vorleser.config import Config
from vorleser.runtime import plugins
from vorleser.speak.voice.settings import SpeakSettings

pytest_plugins = ("browser",)
TEXT = "# Kurz\n\nEin Satz steht hier. Und noch ein zweiter folgt ihm."


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningDesk]:
    """Return a desk whose voice is a generative one."""
    folder = tmp_path_factory.mktemp("takes")
    dicing_engine.install(folder / "there")
    config = replace(Config(), speech=SpeakSettings(engine="dicing", listen="none"))
    with pytest.MonkeyPatch.context() as monkeypatch:
        monkeypatch.syspath_prepend(str(folder / "there"))
        plugins.entry_points_in.cache_clear()
        with run_desk(folder / "desk", config, lent=False) as running:
            yield running
    plugins.entry_points_in.cache_clear()


def sound_of(desk: RunningDesk, address: str) -> bytes:
    """Return an MP3."""
    return desk.client.get(address).raise_for_status().content


def test_a_take_is_chosen_and_nothing_else_is_spoken(desk: RunningDesk) -> None:
    """Each take is another sound; the chosen one is in the next revision, the other sentence as it was."""
    edition = desk.wait(desk.post(TEXT)["id"])
    place = f"/v1/editions/{edition['id']}/sentences"
    shown = [each["shown"] for each in desk.client.get(place).json()["sentences"]]
    number = shown.index("Ein Satz steht hier.")
    other = shown.index("Und noch ein zweiter folgt ihm.")
    before, untouched = sound_of(desk, f"{place}/{number}/sound"), sound_of(desk, f"{place}/{other}/sound")
    assert desk.client.get(f"{place}/{number}/takes").json() == []
    for _ in range(2):
        takes = desk.client.post(f"{place}/{number}/takes").raise_for_status().json()
    sounds = [sound_of(desk, take["href"]) for take in takes]
    assert len({before, *sounds}) == 3
    headers = {"If-Match": f'"{edition["revision"]}"'}
    chosen = desk.client.post(f"{place}/{number}/takes/2/choose", headers=headers)
    assert chosen.status_code == 202
    assert desk.client.post(f"{place}/{number}/takes/2/choose", headers=headers).status_code in {
        404,
        409,
        412,
    }
    assert desk.wait(edition["id"])["revision"] == 2
    assert sound_of(desk, f"{place}/{number}/sound") == sounds[1]
    assert sound_of(desk, f"{place}/{other}/sound") == untouched


def test_two_who_ask_at_once_get_a_take_each(desk: RunningDesk) -> None:
    """Neither gets the other's: they are spoken one after the other."""
    edition = desk.wait(desk.post(TEXT.replace("Kurz", "Zugleich").replace("hier", "dort"))["id"])
    place = f"/v1/editions/{edition['id']}/sentences/1/takes"
    with ThreadPoolExecutor(3) as threads:
        answers = list(threads.map(lambda _: desk.client.post(place), range(3)))
    assert [answer.status_code for answer in answers] == [201] * 3
    takes = desk.client.get(place).json()
    assert len({sound_of(desk, take["href"]) for take in takes}) == 3


def test_what_can_not_be_said_can_be_mended(desk: RunningDesk) -> None:
    """The edition fails with the sentence; its sentences are there all the same, and another wording is made."""
    edition = desk.wait(desk.post("# Kurz\n\nEin Satz steht hier. Das ist unsagbar schwer.")["id"])
    assert (edition["state"], edition["error_kind"]) == ("failed", "speech")
    listed = desk.client.get(f"/v1/editions/{edition['id']}/sentences").json()["sentences"]
    doubtful = [
        each["shown"] for each in listed if each["doubts"] and each["doubts"][0]["kind"] == "unspoken"
    ]
    assert doubtful == ["Das ist unsagbar schwer."]
    entry = {"words": ["unsagbar"], "spoken": "sehr"}
    change = {"lexicon": [entry]}
    answer = desk.client.patch(f"/v1/editions/{edition['id']}", json=change, headers={"If-Match": '"1"'})
    assert answer.status_code == 202
    assert desk.wait(edition["id"])["state"] == "review"


def test_takes_are_heard_and_chosen_on_the_page(desk: RunningDesk, chromium: Any) -> None:
    """Side by side with the one in the edition; another is spoken at a key, and taken."""
    edition = desk.wait(desk.post(TEXT.replace("Kurz", "Auf der Seite"))["id"])
    page = chromium.new_page()
    page.goto(f"{desk.url}/#/beitrag/{edition['id']}")
    page.locator("button[aria-label='Aufnahmen: Ein Satz steht hier.']").click()
    page.wait_for_selector("dialog[open]")
    page.get_by_role("button", name="Noch eine Aufnahme").click()
    page.get_by_text("Aufnahme 1 ist da.").wait_for()
    assert page.locator(".takes li").count() == 2
    page.get_by_role("button", name="Aufnahme 1 nehmen").click()
    page.get_by_text("Aufnahme 1 kommt in die Ausgabe.").wait_for()
    assert desk.wait(edition["id"])["revision"] == 2
    page.close()


def test_a_voice_that_repeats_itself_has_one_take(tmp_path: Path) -> None:
    """Pico says a sentence the same way each time: there is nothing to choose."""
    with run_desk(tmp_path) as running:
        edition = running.wait(running.post(TEXT)["id"])
        answer = running.client.post(f"/v1/editions/{edition['id']}/sentences/1/takes")
        assert (answer.status_code, answer.json()["type"]) == (409, "urn:vorleser:problem:one-take")
