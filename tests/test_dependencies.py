"""What is imported is declared: an installation lacks nothing that merely happens to be on this machine."""

import ast
import re
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

ROOT = Path(__file__).parents[1]
BY_PLATFORM = {"fcntl", "msvcrt", "resource", "winreg"}  # the standard library's, on some systems only


def _normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", re.split(r"[\[<>=!~; ]", name, maxsplit=1)[0]).lower()


def _declared() -> set[str]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    extras = [
        name
        for extra, names in project["optional-dependencies"].items()
        if extra not in {"dev", "bench"}
        for name in names
    ]
    return {_normal(name) for name in [*project["dependencies"], *extras]}


def _imported() -> dict[str, str]:
    """Return each module that the package imports, with one file that does."""
    found: dict[str, str] = {}
    for path in (ROOT / "src").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            names = []
            if isinstance(node, ast.Import):
                names = [alias.name for alias in node.names]
            elif isinstance(node, ast.ImportFrom) and not node.level:
                names = [node.module or ""]
            found |= {name.partition(".")[0]: str(path.relative_to(ROOT)) for name in names}
    return found


def test_every_import_is_declared() -> None:
    """Each module comes from the standard library, from us, or from a package that pyproject.toml names."""
    declared, known = _declared(), packages_distributions()
    foreign = {
        name: path
        for name, path in _imported().items()
        if name not in sys.stdlib_module_names | BY_PLATFORM | {"vorleser"}
    }
    missing = {
        name: path
        for name, path in foreign.items()
        if not declared & {_normal(package) for package in [*known.get(name, []), name]}
    }
    assert missing == {}
    assert {"httpcore", "certifi", "markupsafe"} <= set(foreign)
