"""HTML to blocks and metadata: where the article is in a page, and what each part of it is."""
