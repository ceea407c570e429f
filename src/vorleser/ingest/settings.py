"""Settings of the ingest stage."""

from typing import Annotated

import msgspec

from vorleser.ingest.time_zone import USUAL


class IngestSettings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Bounds on what is read.

    ``longest`` is the most characters of one article; a million are about 18 hours. A page may have ``largest_mb``
    megabytes and take ``seconds``; ``allow_private`` allows URLs of private addresses; ``robots`` honours
    robots.txt. ``base`` is the address that a saved page came from; ``timezone`` is that of times which name none.
    """

    longest: Annotated[int, msgspec.Meta(ge=1)] = 1_000_000
    largest_mb: Annotated[int, msgspec.Meta(ge=1)] = 20
    seconds: Annotated[float, msgspec.Meta(gt=0, le=86_400)] = 30.0
    allow_private: bool = False
    robots: bool = True
    base: str = ""
    timezone: str = USUAL
