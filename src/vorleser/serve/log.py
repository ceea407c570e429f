"""The log of requests on standard error, without keys that stand in an address."""

import logging
from copy import deepcopy
from typing import Any

from uvicorn.config import LOGGING_CONFIG

from vorleser.audience.subscribers import KEY_PATTERN, PRIVATE
from vorleser.text.redaction import redact
from vorleser.text.regex import compile_late

_SUBSCRIBER = compile_late(rf"(?<=/{PRIVATE}/)[^/?\s]+|{KEY_PATTERN}")


class RedactAddresses(logging.Filter):
    """Removes secrets from addresses in log records."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Redact the arguments of *record*, and return True."""
        if isinstance(record.args, tuple):
            record.args = tuple(_redact_path(each) for each in record.args)
        return True


def _redact_path(value: object) -> object:
    if not isinstance(value, str) or not value.startswith("/"):
        return value
    here = "http://desk"
    return _SUBSCRIBER.sub("…", redact(here + value).removeprefix(here))


def _configure() -> dict[str, Any]:
    """Return uvicorn's log configuration, changed to use standard error and to redact addresses."""
    config: dict[str, Any] = deepcopy(LOGGING_CONFIG)
    config["handlers"]["access"]["stream"] = "ext://sys.stderr"
    config["filters"] = {"redact": {"()": RedactAddresses}}
    config["handlers"]["access"]["filters"] = ["redact"]
    return config


LOG_CONFIG = _configure()
