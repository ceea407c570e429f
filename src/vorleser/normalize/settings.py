"""What the normalize stage can be told."""

import msgspec


class NormalizeSettings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Policies of the house: how written forms without one right reading are said."""
