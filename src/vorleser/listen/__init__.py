"""Listen: a recogniser hears what was spoken, and it is compared with what was to be said."""
