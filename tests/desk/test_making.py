"""A desk whose makers meet what they can't help: no job stays begun for ever, and no maker ends with the fault."""

from pathlib import Path

import pytest
from desks import RunningDesk, run_desk

from vorleser.desk import making
from vorleser.desk.http.routes.editions import guess_title
from vorleser.desk.store.editions import SourceText

SHORT = "# Kurz\n\nEin Satz steht hier."


def _kinds(running: RunningDesk) -> list[str]:
    return [each["kind"] for each in running.client.get("/v1/status").json()["troubles"]]


def test_a_job_that_can_not_be_ordered_waits(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As long as the lexicon that it needs can't be kept, the desk says so; then the newest revision is made."""
    monkeypatch.setattr(making, "_REST", 0.2)
    with run_desk(tmp_path) as running:
        (tmp_path / "lexikon.toml").write_text('[[entry]]\nword = "Satz"\nrespelling = "Saatz"\n')
        blocked = running.desk.folder.cache / "lexicons"
        blocked.write_text("no folder can be made here")
        told = running.post(SHORT)
        assert running.until(lambda: _kinds(running) or None) == ["making"]
        correction = {"markdown": SHORT.replace("steht", "stand")}
        assert running.client.put(f"/v1/editions/{told['id']}", json=correction).status_code == 202
        blocked.unlink()
        made = running.wait(told["id"])
        assert (made["state"], made["revision"]) == ("review", 2)
        running.until(lambda: None if _kinds(running) else True)


def test_a_setting_that_is_the_owners_by_now(tmp_path: Path) -> None:
    """Sent while clients could set it, made when they can't: the edition fails and says so, also after a restart."""
    with run_desk(tmp_path, work=False) as running:
        told = running.post(SHORT, settings={"speech": {"speed": 1.1}})
    with run_desk(tmp_path, settings="settings = []\n") as running:
        failed = running.wait(told["id"])
        assert (failed["state"], failed["error_kind"]) == ("failed", "config")
        assert "'speech.speed' is the owner's" in failed["error"]
        assert running.desk.database.rows("select * from jobs") == []


def test_a_lexicon_that_can_not_be_read(tmp_path: Path) -> None:
    """The edition fails with the path; mended, it is made."""
    with run_desk(tmp_path) as running:
        (tmp_path / "lexikon.toml").mkdir()
        told = running.wait(running.post(SHORT)["id"])
        assert (told["state"], told["error_kind"]) == ("failed", "config")
        assert "lexikon.toml" in told["error"]
        (tmp_path / "lexikon.toml").rmdir()
        assert running.act(told["id"], "retry").status_code == 202
        assert running.wait(told["id"], "review")["revision"] == 2


def test_drafts_that_can_not_be_read_fail_their_editions_only(tmp_path: Path) -> None:
    """Damaged reviews beside them, e.g. of another version of the program, end no maker, be there one for each."""
    with run_desk(tmp_path, work=False) as running:
        makers = len(running.desk.makers)
        body = {"url": "http://127.0.0.1:9/x"}
        sent = [running.client.post("/v1/editions", json=body).json()["id"] for _ in range(makers)]
        for edition in sent:
            draft = running.desk.folder.drafts / edition / "r1"
            draft.mkdir(parents=True)
            (draft / "review.json").write_text('{"article": 1}')
    with run_desk(tmp_path) as running:
        failed = [running.wait(edition) for edition in sent]
        assert all(each["state"] == "failed" and "inside a network" in each["error"] for each in failed)
        assert running.wait(running.post(SHORT)["id"])["state"] == "review"


def test_no_fault_ends_a_maker(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A record that no program could have written: the desk says that it is stuck, and goes on once that is gone."""
    monkeypatch.setattr(making, "_REST", 0.2)
    with run_desk(tmp_path, work=False) as running:
        broken = running.post(SHORT)["id"]
        with running.desk.database.change() as change:
            change.execute("update editions set record = x'00' where id = ?", (broken,))
    with run_desk(tmp_path) as running:
        running.until(lambda: _kinds(running) == ["making"] or None)
        waiting = running.post(SHORT)["id"]
        with running.desk.database.change() as change:
            change.execute("delete from jobs where edition = ?", (broken,))
        assert running.wait(waiting)["state"] == "review"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("---\ntitle: Hafen: fertig\ndate: 2026-12-01\n---\n# Anders\n\nText.", "Hafen: fertig"),
        ('---\nauthor: Muster\nTitel: "Der Markt"\n---\nText.', "Der Markt"),
        ("---\ndate: 2026-12-01\n---\n# Der Markt\n", "Der Markt"),
        ("# Der Markt\n\ntitle: keiner", "Der Markt"),
        ("<html><head><title>Der Markt</title>", "Der Markt"),
    ],
)
def test_what_waits_is_called_by_its_title(text: str, title: str) -> None:
    """Until an article is read, lists show the title in its front matter, its page's, or its first line."""
    assert guess_title(SourceText(text=text, media_type="text/markdown")) == title
