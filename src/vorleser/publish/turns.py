"""Who speaks in an interview, where it is to be seen."""


def names_speaker(text: str, speaker: str, before: str) -> bool:
    """Return whether a turn's *text* is shown behind the name of its *speaker*.

    It is not where the text itself begins with the name, as it does where it is heard, or where the turn goes on: the
    speaker *before* is the same.
    """
    return bool(speaker) and speaker != before and not text.startswith(f"{speaker}:")
