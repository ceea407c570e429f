"""Text: signs, words and numbers of German, and patterns, for all stages that read them."""
