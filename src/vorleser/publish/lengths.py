"""How long an edition is, as its pages write it."""


def clock_time(ms: int) -> str:
    """Return *ms* as a player shows it: 4:07 or 1:02:03."""
    seconds = ms // 1000
    hours, minutes = seconds // 3600, seconds // 60 % 60
    return f"{hours}:{minutes:02}:{seconds % 60:02}" if hours else f"{minutes}:{seconds % 60:02}"


def length(ms: int) -> str:
    """Return *ms* in words: 18 Sekunden, 4 Minuten, 1 Stunde 2 Minuten."""
    if (seconds := max(1, round(ms / 1000))) < 60:
        return _count(seconds, "Sekunde")
    hours, minutes = divmod(round(ms / 60_000), 60)
    said = [_count(hours, "Stunde")] if hours else []
    return " ".join([*said, _count(minutes, "Minute")] if minutes else said)


def _count(number: int, unit: str) -> str:
    return f"{number} {unit}{'' if number == 1 else 'n'}"
