"""The settings of the publish stage."""

import msgspec


class PublishSettings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Where editions land, and in which formats beside the MP3: the usual ones where none is named."""

    folder: str = "output"
    formats: tuple[str, ...] = ()
