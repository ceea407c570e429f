"""An HTTP connection that is closed if a request does not arrive completely in time."""

import asyncio
from typing import TYPE_CHECKING

from uvicorn import Config
from uvicorn.protocols.http.h11_impl import H11Protocol

from vorleser.serve.log import LOG_CONFIG

if TYPE_CHECKING:
    from starlette.types import ASGIApp

REQUEST_SECONDS = 20.0  # for a request's line and headers, from the first byte or the answer before


class Connection(H11Protocol):
    """uvicorn's HTTP/1.1 with a time limit for receiving a request: uvicorn itself waits for ever."""

    _limit: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override] # as uvicorn has it
        """Start the time limit for the first request."""
        gone = {
            "abort": transport.abort,
            "is_gone": transport.is_closing,
        }  # for answers that can't be completed
        self.app_state = {**self.app_state, **gone}
        super().connection_made(transport)
        self._wait()

    def data_received(self, data: bytes) -> None:
        """Pass *data* on; once a request is complete, stop its time limit."""
        before = self.cycle
        super().data_received(data)
        if self.cycle is not before and not self.cycle.response_complete:
            self._stop_waiting()

    def on_response_complete(self) -> None:
        """Start the time limit for the next request."""
        super().on_response_complete()
        if self.cycle.response_complete:  # else the next one was there already
            self._wait()

    def connection_lost(self, exc: Exception | None) -> None:
        """Stop the time limit."""
        self._stop_waiting()
        super().connection_lost(exc)

    def _wait(self) -> None:
        self._stop_waiting()
        self._limit = self.loop.call_later(REQUEST_SECONDS, self.transport.abort)

    def _stop_waiting(self) -> None:
        if self._limit is not None:
            self._limit.cancel()
            self._limit = None


def configure_server(application: "ASGIApp", most: int, *, log: bool, proxied: bool) -> Config:
    """Return how *application* is served to *most* connections at a time; *log* prints each request.

    Where it is *proxied*, a proxy on this machine says who asks.
    """
    return Config(
        application,
        lifespan="off",
        ws="none",
        http=Connection,
        loop="asyncio",
        access_log=log,
        log_config=LOG_CONFIG,
        log_level="info" if log else "error",
        server_header=False,
        proxy_headers=proxied,
        limit_concurrency=most,
        timeout_graceful_shutdown=2,
    )
