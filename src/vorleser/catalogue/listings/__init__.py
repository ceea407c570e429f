"""The listings that a catalogue is rendered as, one module each."""
