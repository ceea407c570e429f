"""The database of a desk, one SQLite file: editions, jobs, keys, events, deliveries, reports, lexicon changes."""
