"""The sound as a picture: how loud each small part of an edition is, from what was measured when it was encoded."""

BARS = 180


def bars(energies: bytes) -> tuple[float, ...]:
    """Return BARS heights, 0.0 to 1.0, of a sound with *energies* (see ``Sound``); all 0.0 where it is silent.

    A bar is as high as the root mean square of its share of the time: what the ear takes for loudness better than
    the peak.
    """
    import numpy as np

    found = np.frombuffer(energies, "<f4").astype(np.float64)
    until = np.interp(
        np.linspace(0, len(found), BARS + 1), np.arange(len(found) + 1), np.cumsum((0.0, *found))
    )
    heights = np.sqrt(np.diff(until).clip(0))
    top = float(heights.max())
    return tuple((heights / top).round(3).tolist()) if top > 0 else (0.0,) * BARS


def outline(heights: tuple[float, ...]) -> str:
    """Return the SVG path of bars so high, one to each unit across, within 100 units from top to bottom."""
    halves = (max(height * 48, 1.5) for height in heights)
    return "".join(f"M{at}.2 {50 - half:.1f}h.6V{50 + half:.1f}h-.6z" for at, half in enumerate(halves))
