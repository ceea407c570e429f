"""What the ingest stage can be told."""

import msgspec


class IngestSettings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Bounds on what is read.

    ``longest`` is the most characters of one article; a million are about 18 hours.
    """

    longest: int = 1_000_000
