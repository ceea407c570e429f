"""Which engines there are: the files in ``speak/engines/`` and other packages' entry points ``vorleser.engines``."""

from vorleser import plugins
from vorleser.errors import ConfigError, EngineError
from vorleser.speak.engine import EngineInfo

PACKAGE = "vorleser.speak.engines"
GROUP = "vorleser.engines"


def engines() -> tuple[str, ...]:
    """Return the names of all engines, sorted; none is loaded, so none need be usable."""
    return tuple(sorted({*plugins.names(PACKAGE), *plugins.strangers(GROUP)}))


def engine_info(name: str) -> EngineInfo:
    """Return what is known of engine *name*; raises ConfigError with the nearest name, EngineError if it is broken.

    Our own engines come first: another package can add engines, but not replace one unnoticed.
    """
    if name in plugins.names(PACKAGE):
        found = plugins.load(PACKAGE, name, "ENGINE")
    elif name in plugins.strangers(GROUP):
        found = _stranger(name)
    else:
        raise ConfigError(f"no engine {name!r}", plugins.nearest(name, engines()))
    if not isinstance(found, EngineInfo):
        raise EngineError(f"engine {name!r} is no EngineInfo", "update or remove the package that brings it")
    return found


def _stranger(name: str) -> object:
    point = plugins.strangers(GROUP)[name]
    try:
        return point.load()
    except Exception as error:
        package = point.dist.name if point.dist else point.value
        raise EngineError(
            f"engine {name!r} can't be loaded ({type(error).__name__}: {error})",
            f"update or remove {package!r}",
        ) from error
