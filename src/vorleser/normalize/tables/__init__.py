"""What is written and what is said, as tab-separated tables that a linguist can edit."""
