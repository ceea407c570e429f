"""The desk itself: who asks, how much waits, what is wrong."""

from vorleser.desk.core import Desk
from vorleser.desk.health import find_troubles
from vorleser.desk.http.route import ApiAnswer, ApiReply, Call, api
from vorleser.desk.model import Status
from vorleser.desk.store import jobs
from vorleser.speak import engine_info
from vorleser.version import __version__


@api("GET /v1/status", ApiAnswer("the status", Status))
def show_status(desk: Desk, call: Call) -> ApiReply:
    """Show who asks and what they may do, how much waits, and what is wrong with the desk."""
    speech = desk.config.speech
    info = engine_info(speech.engine)
    voices = info.downloads().voices() if info.downloads else info.voices
    body = Status(
        version=__version__,
        name=call.principal.name,
        scopes=tuple(sorted(scope.value for scope in call.principal.scopes)),
        waiting=jobs.count_waiting(desk.database),
        review=desk.settings.review,
        reports=desk.settings.reports,
        engine=speech.engine,
        voice=speech.voice or next(iter(info.voices), ""),
        voices=voices,
        speed=speech.speed,
        jingles=desk.config.sound.jingles,
        generative=info.generative,
        settings=desk.settings.settings,
        upload=desk.upload if desk.settings.publish.to else None,
        counts=desk.settings.listeners.count,
        troubles=find_troubles(desk),
    )
    return ApiReply(body=body)


ROUTES = (show_status,)
