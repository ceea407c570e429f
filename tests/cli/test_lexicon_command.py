"""``vorleser lexicon check`` tells what is wrong with a lexicon."""

from pathlib import Path

from click.testing import CliRunner

from vorleser.cli.lexicon import command


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
