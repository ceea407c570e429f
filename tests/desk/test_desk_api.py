"""The API, asked as a newsroom's system asks it: over HTTP, of a desk that really works."""

import re
from collections.abc import Iterator

import pytest
from desks import MARKDOWN, TEXT, RunningDesk, run_desk
from msgspec.structs import replace

from vorleser.config import Config
from vorleser.edition import Publication

CONFIG = replace(
    Config(),
    publication=Publication(name="Wiesenbote", author="Redaktion", url="https://audio.wiesenbote.example/a"),
)


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningDesk]:
    """Return a desk that works."""
    with run_desk(tmp_path_factory.mktemp("desk"), CONFIG) as running:
        yield running


def test_an_article_becomes_an_edition(desk: RunningDesk) -> None:
    """Sent as it lies on the disk: taken at once, made, its files had, its sentences listed with their doubts."""
    answer = desk.client.post("/v1/editions", content=TEXT.encode(), headers=MARKDOWN)
    assert answer.status_code == 202
    told = desk.client.get(answer.headers["location"]).json()
    assert told["state"] in {"queued", "working", "review"}
    told = desk.wait(told["id"])
    assert told["state"] == "review", told
    assert told["title"] == "Die Bücherei zieht um"
    assert told["duration_ms"] > 5000
    mp3 = next(file["href"] for file in told["files"] if file["name"].endswith(".mp3"))
    whole, part = desk.client.get(mp3), desk.client.get(mp3, headers={"Range": "bytes=100-199"})
    assert whole.headers["content-type"] == "audio/mpeg"
    assert part.status_code == 206
    assert part.content == whole.content[100:200]
    listed = desk.client.get(f"/v1/editions/{told['id']}/sentences").json()
    spoken = {each["shown"]: each for each in listed["sentences"]}
    assert "hundertzwanzigtausend" in spoken["Rund 120.000 Bände ziehen um."]["spoken"]
    assert {doubt["kind"] for each in listed["sentences"] for doubt in each["doubts"]} >= {"number"}


@pytest.mark.parametrize("sent", [{"content": b""}, {"content": b" \n\t"}])
def test_nothing_is_no_article(desk: RunningDesk, sent: dict[str, bytes]) -> None:
    """It is refused at once, not taken in and found empty later."""
    answer = desk.client.post("/v1/editions", headers=MARKDOWN, **sent)
    assert answer.status_code == 422, answer.text
    assert answer.json()["type"] == "urn:vorleser:problem:no-text"
    for kind in ("html", "markdown", "text"):
        answer = desk.client.post("/v1/editions", json={kind: sent["content"].decode()})
        assert (answer.status_code, f"`{kind}`" in answer.json()["detail"]) == (422, True), answer.text


def test_the_same_key_is_the_same_edition(desk: RunningDesk) -> None:
    """A request that is sent again after a timeout makes no second edition; another article with its key is refused."""
    headers = {**MARKDOWN, "Idempotency-Key": "cms-4711"}
    first = desk.client.post("/v1/editions", content=TEXT.encode(), headers=headers)
    again = desk.client.post("/v1/editions", content=TEXT.encode(), headers=headers)
    other = desk.client.post("/v1/editions", content=b"# Anderes\n\nEin Satz steht hier.", headers=headers)
    assert first.headers["location"] == again.headers["location"]
    assert (again.status_code, other.status_code) == (202, 422)
    assert other.json()["type"] == "urn:vorleser:problem:idempotency-key-used"


def test_a_correction_is_the_next_version_of_the_same(desk: RunningDesk) -> None:
    """Published, corrected, published again: one GUID, version two, in the same place; withdrawn: a tombstone."""
    told = desk.wait(desk.post(TEXT.replace("Bücherei", "Mühle"), id="muehle-1")["id"])
    assert desk.act(told["id"], "publish").status_code == 409
    assert desk.act(told["id"], "approve").status_code == 200
    first = desk.act(told["id"], "publish").json()
    assert (first["state"], first["published"], first["guid"]) == ("published", 1, "muehle-1")
    body = {"markdown": TEXT.replace("Bücherei", "Mühle").replace("120.000", "130.000")}
    assert desk.client.put(f"/v1/editions/{told['id']}", json=body).status_code == 202
    desk.wait(told["id"])
    desk.act(told["id"], "approve")
    second = desk.act(told["id"], "publish").json()
    assert (second["published"], second["guid"], second["url"]) == (2, "muehle-1", first["url"])
    public = desk.desk.folder.published
    assert len(list(public.glob("*/*.mp3"))) == 1
    assert "muehle-1" in (public / "feed.xml").read_text()
    gone = desk.client.delete(f"/v1/editions/{told['id']}", params={"reason": "Irrtum"})
    assert gone.json()["state"] == "withdrawn"
    assert "muehle-1" in (public / "tombstones.json").read_text()
    assert not list(public.glob("*/*.mp3"))
    assert desk.client.put(f"/v1/editions/{told['id']}", json=body).status_code == 410


def test_lists_have_filters_and_pages(desk: RunningDesk) -> None:
    """All editions are seen once, a page at a time, newest first; a filter shows what it names."""
    for number in range(5):
        desk.post(f"# Liste {number}\n\nEin Satz steht hier, und noch einer.")
    seen, address = [], "/v1/editions?search=liste&limit=2"
    while address:
        page = desk.client.get(address).json()
        seen += [one["id"] for one in page["editions"]]
        address = page["next"]
    assert len(seen) == len(set(seen)) == 5
    for state in ("failed", "withdrawn"):
        found = desk.client.get("/v1/editions", params={"state": state}).json()["editions"]
        assert {one["state"] for one in found} <= {state}


@pytest.mark.parametrize("asked", ["ärzte", "ÄRZTE", "strasse", "STRASSE", "öffnet"])
def test_a_search_knows_german_letters(desk: RunningDesk, asked: str) -> None:
    """Large and small are one, umlauts and ß too."""
    desk.post("# Ärzte, deren Straße sich Öffnet\n\nEin Satz steht hier.")
    found = desk.client.get("/v1/editions", params={"search": asked}).json()["editions"]
    assert found
    assert all(one["title"].startswith("Ärzte") for one in found)


def test_one_article_is_one_edition(desk: RunningDesk) -> None:
    """The same article sent twice without a key fails with the way out, and makes no rival of the first."""
    first = desk.wait(desk.post("# Doppelt\n\nEin Satz steht hier.", id="doppelt")["id"])
    second = desk.wait(desk.post("# Doppelt\n\nEin Satz steht hier.", id="doppelt")["id"])
    assert second["state"] == "failed"
    assert first["id"] in second["error"] + second["way_out"]


@pytest.mark.parametrize(
    ("body", "status"),
    [
        ({"text": "a", "html": "b"}, 422),
        ({}, 422),
        ({"text": "a", "unknown": 1}, 422),
        ({"text": "a", "settings": {"output": {"folder": "anderswo"}}}, 422),
        ({"text": "a", "settings": {"text": {"lexicon": ["/etc/passwd"]}}}, 422),
        ({"text": "a", "webhook": "https://169.254.169.254/"}, 422),
        ({"url": "file:///etc/passwd"}, 422),
    ],
)
def test_what_is_not_allowed_is_refused_at_once(
    desk: RunningDesk, body: dict[str, object], status: int
) -> None:
    """Nothing wrong is queued; the problem is told after RFC 9457."""
    answer = desk.client.post("/v1/editions", json=body)
    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"
    assert re.match(r"urn:vorleser:problem:[a-z-]+", answer.json()["type"])
    assert answer.json()["status"] == status


def test_what_fails_says_why_and_is_tried_again(desk: RunningDesk) -> None:
    """A page of one's own network is not fetched: the edition tells it, and can be tried again."""
    told = desk.wait(desk.client.post("/v1/editions", json={"url": "http://127.0.0.1:9/x"}).json()["id"])
    assert told["state"] == "failed"
    assert "inside a network" in told["error"]
    assert desk.act(told["id"], "retry").status_code == 202
