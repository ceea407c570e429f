"""The operations of the API: one file for each thing that there is, ending in ROUTES."""
