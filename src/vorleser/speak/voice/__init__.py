"""What a voice is and how it is asked: engines and their settings, voices to download, hints, long texts, servers."""
