"""What a desk remembers, in one SQLite file: editions, jobs, keys, events, deliveries, reports, lexicon changes."""
