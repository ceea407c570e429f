"""What the page of an edition is made of; formats/page.py puts it together."""
