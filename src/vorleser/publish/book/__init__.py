"""What EPUB and DAISY share: an edition's pages of timed sentences, its pictures, its audio files, its archive."""
