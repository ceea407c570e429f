"""From evidence to a verdict: what clears a suspicion, and what never speaks for a clip."""

from msgspec.structs import replace

from vorleser.listen.evidence import BY_WORD, Evidence, Heard, Transcripts
from vorleser.listen.match import Match
from vorleser.listen.verdict import SURE, SUSPECT, Habit, is_cleared, judge_heard

GOOD = Evidence(-5.0, -6.0, -0.5, 0.0, 0.05, -0.05, -0.1, 0.0, -1.0, -0.4, 8)
SPOKEN = "Am zwanzigsten Mai zweitausendneunzehn war Schluss damit."
HABIT = Habit(0.0, 0.0, -0.5)


def _heard(text: str, evidence: Evidence) -> Heard:
    return Heard(evidence, Transcripts(text, 0.0, 0.0, 0.0, -5.0, 2.0))


def _say(text: str) -> str:
    return text.replace("20. Mai 2019", "zwanzigsten Mai zweitausendneunzehn")


def test_a_transcript_that_sounds_the_same_clears_a_suspicion() -> None:
    """Figures are said before they are compared, and spelling does not count; another word does."""
    assert is_cleared(_heard("am 20. Mai 2019 war schluß damit", GOOD), SPOKEN, _say)
    assert not is_cleared(_heard("Am 20. Mai 2019 war damit.", GOOD), SPOKEN, _say)
    assert not is_cleared(Heard(GOOD), SPOKEN, _say)


def test_a_doubled_word_is_not_cleared() -> None:
    """Recognisers write a word once that is said twice, so where one seems to be, the transcript proves nothing."""
    doubled = replace(GOOD, twice=3.0, doubled="war")
    assert not is_cleared(_heard("Am 20. Mai 2019 war Schluss damit.", doubled), SPOKEN, _say)


def test_a_sound_that_repeats_itself_is_not_cleared() -> None:
    """However well the transcript fits; and it adds to a suspicion, at the word that is named."""
    text = "Am 20. Mai 2019 war Schluss damit."
    words = tuple(SPOKEN.split())
    suspicions = []
    for much in (0.0, 0.08, 0.12, 0.3):
        rows = [[0.0] * len(words) for _ in BY_WORD]
        rows[BY_WORD.index("without")] = rows[BY_WORD.index("twice")] = [-5.0] * len(words)
        rows[BY_WORD.index("echoed")][4] = much
        heard = replace(_heard(text, GOOD), words=words, by_word=tuple(map(tuple, rows)))
        suspicions.append(judge_heard(heard, HABIT).suspicion)
        assert is_cleared(heard, SPOKEN, _say) == (much <= 0.1)
    assert suspicions == sorted(suspicions)
    assert suspicions[-1] > 10 * suspicions[0]
    longer = Match((0.0,) * 3, (0.2,) * 3, (5.0, 10.0, 17.0), 0.38, ((), (), ()))
    hearing = judge_heard(
        replace(heard, evidence=replace(GOOD, twice=-1.0, longer=0.3, drop=-5.0, pace=0.2), match=longer),
        HABIT,
    )
    assert hearing.summary == "doubled: 'war'"


def _without_a_word(lacking: float = 0.3) -> Heard:
    """Return what is heard of a clip without "war", whose sound lacks so many seconds, as all that is measured says."""
    words = tuple(SPOKEN.split())
    at_it = {"drop": -12.0, "squeezed": -1.5, "longer": -0.3, "without": 18.0, "lost": 4.0}
    at_it |= {name: lacking for name in BY_WORD if name.startswith("lacking")}
    usual = {"without": -5.0, "twice": -5.0, "inserted": -5.0}
    rows = [
        tuple(at_it.get(name, 0.0) if number == 4 else usual.get(name, 0.0) for number in range(len(words)))
        for name in BY_WORD
    ]
    evidence = replace(
        GOOD, without=25.0, drop=-16.0, fit=-2.0, squeezed=-2.0, first=-16.0, mean=-2.0, missing="war"
    )
    same = Match((lacking,) * 3, (0.0,) * 3, (4.0, 8.0, 12.0), 0.37, ((), (), ()))
    said = Transcripts("Am 20. Mai 2019 Schluss damit.", 0.2, 4.0, 0.0, -5.0, 20.0)
    return Heard(evidence, said, same, words, tuple(rows))


def _as_written() -> Heard:
    """Return what is heard of a clip as it was written."""
    words = tuple(SPOKEN.split())
    usual = {"without": -5.0, "twice": -5.0, "inserted": -5.0}
    rows = tuple((usual.get(name, 0.0),) * len(words) for name in BY_WORD)
    same = Match((0.0,) * 3, (0.0,) * 3, (2.0, 4.0, 6.0), 0.35, ((), (), ()))
    return Heard(
        GOOD, Transcripts("Am 20. Mai 2019 war Schluss damit.", -0.1, 0.0, 0.0, -5.0, -3.0), same, words, rows
    )


def test_what_leaves_no_trace_in_the_sound_is_never_refused() -> None:
    """A word that is missing takes time from the sound; what else tells of it makes it suspicious, not certain."""
    found = {}
    for lacking in (0.0, 0.3):
        wrong = _without_a_word(lacking)
        found[lacking] = judge_heard(replace(wrong, other=wrong), HABIT)
    assert found[0.0].suspicion > 10 * judge_heard(_as_written(), HABIT).suspicion
    assert found[0.0].certainty < SUSPECT < SURE < found[0.3].certainty
    wrong = _without_a_word()
    another = replace(wrong, evidence=replace(wrong.evidence, fit=-4.0))
    assert judge_heard(another, HABIT).certainty > SURE


def test_more_evidence_makes_no_clip_less_suspicious() -> None:
    """Each thing that tells against a clip adds to its suspicion or leaves it; with all of it, it is refused."""
    worse = (
        {"without": 20.0},
        {"twice": 8.0},
        {"drop": -12.0},
        {"fit": -2.0},
        {"longer": 0.6},
        {"shorter": -0.5},
        {"squeezed": -1.5},
        {"pace": 0.3},
        {"pace": -0.3},
    )
    for heard in (Heard(GOOD), _as_written()):
        least = judge_heard(heard, HABIT).suspicion
        assert least < SUSPECT
        for change in worse:
            assert judge_heard(replace(heard, evidence=replace(GOOD, **change)), HABIT).suspicion >= least
    hearing = judge_heard(_without_a_word(), HABIT)
    assert hearing.suspicion > SURE
    assert "missing: 'war'" in hearing.summary


def test_an_edition_fails_only_where_each_reference_says_so() -> None:
    """What one reference alone tells against a clip makes it suspicious, never certain."""
    wrong = _without_a_word()
    assert judge_heard(replace(wrong, other=wrong), HABIT).certainty > SURE
    one = judge_heard(replace(wrong, other=_as_written()), HABIT)
    assert one.suspicion > SUSPECT
    assert one.certainty < SURE
