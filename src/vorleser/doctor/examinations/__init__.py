"""What is looked at: one file a subject matter."""
