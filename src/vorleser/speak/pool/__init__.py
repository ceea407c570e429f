"""Workers that record utterances: processes kept from one article to the next, threads, or the caller itself."""
