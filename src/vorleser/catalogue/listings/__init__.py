"""What a catalogue is rendered as: one file each."""
