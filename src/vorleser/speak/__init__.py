"""Script to Clips: every segment spoken, proven and kept."""
