"""Listen: have a recogniser hear each clip, and compare it with its sentence."""
