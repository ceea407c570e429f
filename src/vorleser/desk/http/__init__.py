"""The HTTP API of the desk: each route has one description for its requests, its answers and OpenAPI."""
