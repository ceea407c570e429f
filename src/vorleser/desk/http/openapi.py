"""The OpenAPI 3.1 description of the API, generated from the routes and the structs that decode requests."""

import re
from collections.abc import Iterable
from typing import Any

import msgspec

from vorleser.desk.http.problem import PROBLEM_TITLES, PROBLEM_TYPE
from vorleser.desk.http.route import JSON, REVISION, ApiAnswer, ApiRoute
from vorleser.desk.model import EditionView, Problem
from vorleser.version import __version__

_PATHS: dict[str, dict[str, Any]] = {
    "id": {"type": "string", "pattern": "^[0-9a-z_]{1,60}$"},
    "number": {"type": "integer", "minimum": 0, "maximum": 999_999},
    "take": {"type": "integer", "minimum": 1, "maximum": 99},
    "name": {"type": "string", "minLength": 1, "maxLength": 200},
}
_SHARED = (400, 401, 403, 421, 429)
_DESCRIPTION = (
    "Articles become audio editions. Beyond this machine each request needs a key in 'Authorization: Bearer …';"
    " problems are told after RFC 9457. See docs/desk.md."
)


def describe_api(routes: Iterable[ApiRoute]) -> dict[str, Any]:
    """Return the OpenAPI description of *routes*."""
    routes = list(routes)
    types = _types(routes)
    schemas, components = msgspec.json.schema_components(types, ref_template="#/components/schemas/{name}")
    by_type = {repr(kind): schema for kind, schema in zip(types, schemas, strict=True)}
    paths: dict[str, dict[str, Any]] = {}
    for route in routes:
        described = _operation(route, by_type, components)
        if links := _links(route, routes):
            described["responses"][str(route.answer.status)]["links"] = links
        paths.setdefault(route.path, {})[route.method.lower()] = described
    return {
        "openapi": "3.1.0",
        "info": {"title": "Vorleser desk", "version": __version__, "description": _DESCRIPTION},
        "servers": [{"url": "/"}],
        "paths": paths,
        "components": {
            "schemas": components,
            "securitySchemes": {"key": {"type": "http", "scheme": "bearer"}},
        },
    }


def _links(route: ApiRoute, routes: list[ApiRoute]) -> dict[str, Any]:
    """Return what can be done with the answer of *route*: with the edition that it tells, or the first of its list."""
    one = {"id": "$response.body#/id", "header.If-Match": "$response.header.ETag"}
    firsts = {
        "list_deliveries": ("/v1/deliveries/{id}", {"id": "$response.body#/0/id"}),
        "list_reports": ("/v1/reports/{id}", {"id": "$response.body#/0/id"}),
        "list_lexicon_changes": ("/v1/lexicon/changes/{number}", {"number": "$response.body#/0/id"}),
    }
    below, values = firsts.get(route.name, ("", {}))
    if route.answer.body is EditionView:
        below, values = "/v1/editions/{id}", one
    return {
        other.name: {
            "operationId": other.name,
            "parameters": {
                name: value for name, value in values.items() if other.match or name != "header.If-Match"
            },
        }
        for other in routes
        if below and other.path.startswith(below)
    }


def _types(routes: list[ApiRoute]) -> list[Any]:
    found = [Problem]
    for route in routes:
        found += [kind for kind in (route.body, route.query) if kind is not None]
        found += [route.answer.body] if route.answer.body is not None else []
    return list({repr(kind): kind for kind in found}.values())


def _operation(route: ApiRoute, by_type: dict[str, Any], components: dict[str, Any]) -> dict[str, Any]:
    answers = {str(route.answer.status): _answer(route.answer, by_type)}
    for status in sorted({*_SHARED, *route.problems}):
        problem = {
            "description": PROBLEM_TITLES[status],
            "content": {PROBLEM_TYPE: {"schema": by_type[repr(Problem)]}},
        }
        answers.setdefault(str(status), problem)
    described: dict[str, Any] = {
        "operationId": route.name,
        "summary": route.summary,
        "description": (route.handler.__doc__ or "").strip(),
        "parameters": list(_parameters(route, by_type, components)),
        "responses": answers,
        "security": [] if route.public else [{"key": []}],
    }
    if route.scope is not None:
        described["x-scope"] = route.scope.value
    if route.body is not None:
        content = {JSON: {"schema": _body(route, by_type)}}
        content |= {kind: {} for kind in route.texts}  # any text is one
        described["requestBody"] = {"required": True, "content": content}
    return described


def _body(route: ApiRoute, by_type: dict[str, Any]) -> dict[str, Any]:
    schema = by_type[repr(route.body)]
    return {"allOf": [schema, dict(route.body_schema)]} if route.body_schema else schema


def _answer(answer: ApiAnswer, by_type: dict[str, Any]) -> dict[str, Any]:
    told: dict[str, Any] = {"description": answer.means}
    if answer.headers:
        told["headers"] = {name: {"schema": {"type": "string"}} for name in answer.headers}
    if answer.body is not None:
        told["content"] = {answer.media_type: {"schema": by_type[repr(answer.body)]}}
    elif answer.media_type != JSON:
        told["content"] = {
            answer.media_type: {} if answer.media_type == "*/*" else {"schema": {"type": "string"}}
        }
    return told


def _parameters(
    route: ApiRoute, by_type: dict[str, Any], components: dict[str, Any]
) -> Iterable[dict[str, Any]]:
    for name in re.findall(r"\{(\w+)\}", route.path):
        yield {"name": name, "in": "path", "required": True, "schema": _PATHS[name]}
    if route.query is not None:
        struct = components[by_type[repr(route.query)]["$ref"].rpartition("/")[2]]
        for name, schema in struct["properties"].items():
            yield {
                "name": name,
                "in": "query",
                "required": name in struct.get("required", ()),
                "schema": schema,
            }
    if route.match:
        schema = {"type": "string", "pattern": REVISION}
        yield {"name": "If-Match", "in": "header", "required": route.match == "needed", "schema": schema}
    for name, pattern in route.headers.items():
        yield {
            "name": name,
            "in": "header",
            "required": False,
            "schema": {"type": "string", "pattern": pattern},
        }
