"""The desk over HTTP: routes by folder, one description for requests, answers and OpenAPI."""
