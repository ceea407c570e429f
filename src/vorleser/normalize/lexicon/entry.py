"""What a lexicon says of a word or phrase."""

import msgspec


class LexiconEntry(msgspec.Struct, frozen=True):
    """How to say *words*: as ``ipa``, German ``respelling``, in another ``language`` (a BCP 47 tag), or ``spoken``.

    ``spoken`` is what is said instead, in plain words; ``sentence`` the only sentence that it holds in, empty for all.

    ``publications`` names the ones that it holds for, none means all; ``inflected`` whether German endings may follow;
    ``source`` is the file it stands in.
    """

    words: tuple[str, ...]
    ipa: str = ""
    respelling: str = ""
    language: str = ""
    spoken: str = ""
    sentence: str = ""
    publications: tuple[str, ...] = ()
    inflected: bool = True
    source: str = ""

    def holds_for(self, publication: str) -> bool:
        """Return whether the entry is *publication*'s."""
        return not self.publications or publication in self.publications
