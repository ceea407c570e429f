"""A figure of two panels as SVG, both axes logarithmic."""

import math

import msgspec

WIDTH, HEIGHT, LEFT, TOP, SIDE = 900, 380, 70, 40, 300
COLOURS = ("#b5432a", "#3d6b99", "#6b6b6b")
HOURS = ((1 / 15, "4 min"), (0.25, "15 min"), (1.0, "1 h"), (4.0, "4 h"), (10.0, "10 h"))


class Line(msgspec.Struct, frozen=True):
    """A named line through points (hours, value)."""

    name: str
    points: tuple[tuple[float, float], ...]


def figure(*panels: tuple[str, list[Line]]) -> str:
    """Return the panels side by side: for each its axis' name and its lines."""
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" font-size="13"',
        'font-family="sans-serif" role="img" aria-label="Time and memory against length">',
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="white"/>',
    ]
    for number, (name, lines) in enumerate(panels):
        parts += _panel(name, lines, LEFT + number * (SIDE + 120))
    return "\n".join([*parts, "</svg>", ""])


def _panel(name: str, lines: list[Line], left: int) -> list[str]:
    values = [value for line in lines for _, value in line.points]
    low, high = math.floor(math.log10(min(values))), math.ceil(math.log10(max(values)))

    def x(hours: float) -> float:
        first, last = math.log(HOURS[0][0]), math.log(HOURS[-1][0])
        return left + SIDE * (math.log(hours) - first) / (last - first)

    def y(value: float) -> float:
        return TOP + 260 * (high - math.log10(value)) / max(1, high - low)

    parts = [f'<text x="{left}" y="{TOP - 14}">{name}</text>']
    for hours, label in HOURS:
        parts.append(f'<text x="{x(hours):.1f}" y="{TOP + 280}" text-anchor="middle">{label}</text>')
        parts.append(f'<path d="M{x(hours):.1f} {TOP}v260" stroke="#e4e4e4"/>')
    for power in range(low, high + 1):
        parts.append(
            f'<text x="{left - 8}" y="{y(10**power) + 4:.1f}" text-anchor="end">{10**power:g}</text>'
        )
        parts.append(f'<path d="M{left} {y(10**power):.1f}h{SIDE}" stroke="#e4e4e4"/>')
    for line, colour in zip(lines, COLOURS, strict=True):
        path = " ".join(f"{x(hours):.1f},{y(value):.1f}" for hours, value in line.points)
        parts.append(f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="2"/>')
        parts += [f'<circle cx="{x(h):.1f}" cy="{y(v):.1f}" r="4" fill="{colour}"/>' for h, v in line.points]
    for number, (line, colour) in enumerate(zip(lines, COLOURS, strict=True)):
        parts.append(f'<text x="{left + number * 110}" y="{TOP + 315}" fill="{colour}">{line.name}</text>')
    return parts
