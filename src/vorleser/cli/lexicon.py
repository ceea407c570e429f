"""``vorleser lexicon``: check the entries that say how words are pronounced."""

import re
import shlex
from pathlib import Path
from typing import TYPE_CHECKING

import click

from vorleser.cli._options import config_option, load_config
from vorleser.errors import ConfigError
from vorleser.runtime import interrupt
from vorleser.runtime.machine import cache_folder, cores
from vorleser.text.regex import compile_late

if TYPE_CHECKING:
    from vorleser.config import Config
    from vorleser.normalize.lexicon import LexiconEntry

_LETTERS = compile_late(r"[a-zäöüß' -]+", re.IGNORECASE)
"""Letters of German, as opposed to signs of IPA."""


@click.group("lexicon", short_help="Tell voices how to say words, and look over what they are told.")
def command() -> None:
    """Add words to a lexicon, take them out, and look it over, in TOML or in the W3C's PLS."""


@command.command("check", short_help="Report entries of FILE that look wrong.")
@click.argument("file", required=False, type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option(
    "--source",
    "sources",
    multiple=True,
    type=click.Path(),
    metavar="ARTICLE",
    help="Report entries that occur in none of these.",
)
@config_option
@click.pass_context
def _check(ctx: click.Context, file: Path | None, sources: tuple[str, ...], config: str | None) -> None:
    """Report entries of FILE that are unused, ambiguous or unpronounceable; exit with 1 if there are any.

    Without FILE: all entries that the configuration names and the ones that ship with the program.
    """
    from vorleser.normalize import lexicon

    settings = load_config(config, {})
    entries = lexicon.read_lexicon(file) if file else _all_entries(settings)
    texts = [_text(source, settings) for source in sources]
    found = lexicon.check_entries(entries, texts if sources else None)
    for finding in found:
        click.echo(f"{finding.source}: {finding.word}: {finding.fault}: {finding.what}")
    if found:
        ctx.exit(1)
    click.echo(f"{len(entries)} entries, no fault")


file_option = click.option(
    "--file",
    type=click.Path(dir_okay=False, path_type=Path),
    help="The lexicon, instead of the configured one.",
)


@command.command("add")
@click.argument("word")
@click.argument("more", nargs=-1, metavar="")
@click.option("--ipa", default="", metavar="IPA", help="Its sounds, as in --ipa ˈwʊstɐ.")
@click.option(
    "--like", default="", metavar="LETTERS", help="German letters that sound right, as in --like Wuster."
)
@click.option("--lang", default="", metavar="TAG", help="The language it is of, as in --lang en.")
@click.option(
    "-o",
    "--output",
    default="",
    type=click.Path(),
    metavar="MP3",
    help="Where it is spoken; WORD.mp3 by default.",
)
@click.option("--silent", is_flag=True, help="Don't speak it.")
@file_option
@config_option
def _add(  # noqa: PLR0913 -- one for each option
    word: str,
    more: tuple[str, ...],
    file: Path | None,
    config: str | None,
    output: str,
    *,
    silent: bool,
    **said: str,
) -> None:
    """Write into the lexicon how WORD is said, and speak it."""
    if more or not any(said.values()):
        raise ConfigError(_ask_for_sounds(word, more, **said))
    from vorleser.normalize import lexicon
    from vorleser.normalize.lexicon.writing import add_entry

    settings = load_config(config, {})
    path = file or _own(settings)
    entry = lexicon.LexiconEntry(
        (word.strip(),), ipa=said["ipa"], respelling=said["like"], language=said["lang"]
    )
    add_entry(path, entry)
    click.echo(f"{path}: {entry.words[0]} (undo: vorleser lexicon remove {entry.words[0]!r} --file {path})")
    if str(path.absolute()) not in {str(Path(name).absolute()) for name in settings.text.lexicon}:
        click.echo(f'name it in vorleser.toml, so that it counts: [text] lexicon = ["{path}"]', err=True)
    if not silent:
        click.echo(_speak(entry.words[0], path, config, Path(output or f"{_file_name(word)}.mp3")))


def _ask_for_sounds(word: str, more: tuple[str, ...], **said: str) -> str:
    """Return what to type instead of an *add* with *more* than one word, or without a sound."""
    written = f"vorleser lexicon add {shlex.quote(word)}"
    if not more:
        return f"{word!r}: it says nothing: give --ipa, --like or --lang, as in: {written} --like LETTERS"
    name = shlex.quote(" ".join((word, *more)))
    if any(said.values()):
        return f"one word too many, {more[0]!r}: put a name of several words in quotes: vorleser lexicon add {name} …"
    letters = " ".join(more)
    option = "--like" if _LETTERS.fullmatch(letters) else "--ipa"
    return (
        f"one word too many, {more[0]!r}: how {word!r} is said stands after an option: "
        f"{written} {option} {shlex.quote(letters)}; a name of several words stands in quotes: {name}"
    )


@command.command("remove")
@click.argument("word")
@file_option
@config_option
def _remove(word: str, file: Path | None, config: str | None) -> None:
    """Take the entry for WORD out of the lexicon."""
    from vorleser.normalize.lexicon.writing import remove_entry

    path = file or _own(load_config(config, {}))
    remove_entry(path, word.strip())
    click.echo(f"{path}: {word} is gone")


def _own(settings: "Config") -> Path:
    """Return the first lexicon in TOML that *settings* name, or the one that is made where there is none."""
    named = (Path(name) for name in settings.text.lexicon)
    return next((path for path in named if path.suffix.lower() == ".toml"), Path("lexikon.toml"))


def _file_name(word: str) -> str:
    return "".join(char if char.isalnum() or char in " -_" else "_" for char in word)[:80].strip() or "word"


def _speak(word: str, lexicon: Path, config: str | None, path: Path) -> Path:
    """Speak *word* into an MP3 as *lexicon* says it."""
    from vorleser import pipeline

    settings = load_config(config, {})
    named = (str(lexicon), *(name for name in settings.text.lexicon if Path(name) != lexicon))
    settings = pipeline.without_framing(load_config(config, {("text", "lexicon"): named}))
    run = pipeline.Run(cache_folder(), cores(), lambda *_: interrupt.raise_if_interrupted())
    pipeline.say(word, path, settings, run)
    return path


def _all_entries(settings: "Config") -> "tuple[LexiconEntry, ...]":
    """Return the entries of every lexicon that *settings* name, and the house's own."""
    from vorleser.normalize import lexicon

    named = [entry for name in settings.text.lexicon for entry in lexicon.read_lexicon(Path(name))]
    return (*named, *lexicon.house()) if settings.text.house_lexicon else tuple(named)


def _text(source: str, settings: "Config") -> str:
    """Return what is written in the article at *source*."""
    from vorleser import ingest

    article = ingest.read_article(ingest.load(source, settings.ingest), settings.ingest)
    return "\n".join([article.metadata.title, *(block.text for block in article.blocks)])
