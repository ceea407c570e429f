"""What the publish stage can be told."""

import msgspec


class PublishSettings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Where editions land, and which formats beside the MP3; ``("all",)`` means every one that costs little."""

    folder: str = "output"
    formats: tuple[str, ...] = ()
