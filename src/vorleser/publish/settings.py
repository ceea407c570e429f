"""The settings of the publish stage."""

from vorleser.edition import Detail


class PublishSettings(Detail, frozen=True, forbid_unknown_fields=True):
    """Where editions land, and in which formats beside the MP3: the usual ones where none is named.

    Their times are as fine as Detail says.
    """

    folder: str = "output"
    formats: tuple[str, ...] = ()
