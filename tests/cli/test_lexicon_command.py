"""``vorleser lexicon check`` tells what is wrong with a lexicon."""

import os
from pathlib import Path

import pytest
from click.testing import CliRunner

from program import Program
from vorleser.cli.lexicon import command
from vorleser.errors import ConfigError
from web import page, served


def run(*arguments: str) -> tuple[int, str]:
    """Return exit code and output."""
    result = CliRunner().invoke(command, arguments)
    return result.exit_code, result.output


def test_the_house_lexicon_passes() -> None:
    """What ships is without fault: exit 0."""
    code, output = run("check")
    assert code == 0
    assert "no fault" in output


def test_faults_are_named_and_fail(tmp_path: Path) -> None:
    """Every fault is one line with file, word and reason: exit 1."""
    path = tmp_path / "mein.toml"
    path.write_text('[[entry]]\nword = "Mupf"\nipa = "m7"\n', "utf-8")
    code, output = run("check", str(path))
    assert code == 1
    assert f"{path}: Mupf: unpronounceable" in output


def test_an_entry_that_no_article_uses_is_reported(tmp_path: Path) -> None:
    """Only with sources can an entry be unused."""
    path, article = tmp_path / "mein.toml", tmp_path / "artikel.md"
    path.write_text(
        '[[entry]]\nword = "Mupf"\nipa = "mʊpf"\n[[entry]]\nword = "Quill"\nipa = "kvɪl"\n', "utf-8"
    )
    article.write_text("# Der Garten\n\nIm Garten steht ein Mupf.\n", "utf-8")
    assert run("check", str(path))[0] == 0
    code, output = run("check", str(path), "--source", str(article))
    assert code == 1
    assert "Quill: unused" in output
    assert "Mupf" not in output.replace(str(path), "")


@pytest.mark.parametrize(
    ("arguments", "way_out"),
    [
        (("Wooster", "Wuster"), "vorleser lexicon add Wooster --like Wuster"),
        (("Wooster", "ˈwʊstɐ"), "vorleser lexicon add Wooster --ipa 'ˈwʊstɐ'"),
        (("New", "Wooster", "--like", "Wuster"), "vorleser lexicon add 'New Wooster'"),
        (("Wooster",), "vorleser lexicon add Wooster --like LETTERS"),
    ],
)
def test_an_entry_without_its_option_is_refused_with_a_way_out(
    arguments: tuple[str, ...], way_out: str
) -> None:
    """Who types the sounds alone is told what to type."""
    result = CliRunner().invoke(command, ("add", *arguments))
    assert isinstance(result.exception, ConfigError)
    assert way_out in str(result.exception)


def test_an_entry_is_added_spoken_and_taken_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The file keeps what else is in it; the word is spoken; removing leaves the file as it was."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("VORLESER_CACHE", str(tmp_path / "cache"))
    mine = tmp_path / "mein.toml"
    before = '# unser Haus\n\n[[entry]]\nword = "Mupf" # so\nipa = "mʊpf"\n\n# am Ende\n'
    mine.write_text(before, "utf-8")
    code, output = run("add", "Quill", "--ipa", "kvɪl", "--file", str(mine))
    assert code == 0
    assert "vorleser lexicon remove 'Quill'" in output
    assert (tmp_path / "Quill.mp3").stat().st_size > 1000
    assert mine.read_text("utf-8") == before + '\n[[entry]]\nword = "Quill"\nipa = "kvɪl"\n'
    assert run("check", str(mine))[0] == 0
    assert run("remove", "Quill", "--file", str(mine))[0] == 0
    assert mine.read_text("utf-8") == before


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (["Quill", "--ipa", "x7q"], "no voice knows '7'"),
        (["Quill"], "it says nothing"),
        (["Quill", "--lang", "kein Kürzel"], "no language tag"),
        (["Mupf", "--like", "Muppf"], "has an entry for 'Mupf' in line 1"),
        (["123", "--like", "eins"], "it has no word"),
    ],
)
def test_nonsense_is_refused_and_nothing_written(tmp_path: Path, arguments: list[str], reason: str) -> None:
    """One clear line; the file stays byte for byte."""
    mine = tmp_path / "mein.toml"
    mine.write_text('[[entry]]\nword = "Mupf"\nipa = "mʊpf"\n', "utf-8")
    before = mine.read_bytes()
    result = CliRunner().invoke(command, ["add", *arguments, "--silent", "--file", str(mine)])
    assert isinstance(result.exception, ConfigError)
    assert reason in str(result.exception)
    assert mine.read_bytes() == before


def test_a_lexicon_is_made_where_there_is_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the configuration has to say is told."""
    monkeypatch.chdir(tmp_path)
    code, output = run("add", "Quill", "--like", "Kwill", "--silent")
    assert code == 0
    assert 'lexicon = ["lexikon.toml"]' in output
    assert "Kwill" in (tmp_path / "lexikon.toml").read_text("utf-8")


def test_a_page_is_read_as_the_settings_say(
    vorleser: Program, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What [ingest] allows or bounds holds for the articles of a check, as for all others."""
    for name in [name for name in os.environ if name.lower().endswith("_proxy")]:
        monkeypatch.delenv(name)
    (place / "mein.toml").write_text('[[entry]]\nword = "Mupf"\nipa = "mʊpf"\n', "utf-8")
    with served() as server:
        server.replies["/a.md"] = page(
            b"# Der Garten\n\nIm Garten steht ein Mupf.\n", Content_Type="text/markdown"
        )
        checked = ("lexicon", "check", "mein.toml", "--source", f"{server.url}/a.md")
        assert "inside a network" in vorleser(*checked).err
        (place / "vorleser.toml").write_text("[ingest]\nallow_private = true\nrobots = false\n", "utf-8")
        assert vorleser(*checked).out == "1 entries, no fault\n"
        assert [path for path, _ in server.asked] == ["/a.md"]
