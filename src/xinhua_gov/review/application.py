"""Application: the page of a review and what it asks for, as an application of Starlette."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, PlainTextResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp, Receive, Scope, Send

from xinhua_gov.display.lit_text import style_of_marks
from xinhua_gov.display.messages import error_words, fault_words, note_words
from xinhua_gov.errors import SettlingError, XinhuaGovError
from xinhua_gov.resources import resource
from xinhua_gov.review.empty_page import document
from xinhua_gov.review.guarding import HEADERS, refusal
from xinhua_gov.review.page_words import reasons, words_of_page
from xinhua_gov.review.session import Session, Stale
from xinhua_gov.vocabulary import LANGUAGES, Language

LARGEST_REQUEST = 1_000_000
"""Bytes of a request; a larger one is refused."""


def application(session: Session, *, host: str, token: str, language: Language) -> ASGIApp:
    """What is served at `http://HOST/TOKEN/`: the page, its script and style, and the draft as JSON."""
    pages = _Pages(session, language)
    routes = [
        Route("/{token}/", pages.page),
        Route("/{token}/review.js", _file("text/javascript", lambda: resource("review", "static", "review.js"))),
        Route("/{token}/review.css", _file("text/css", _style)),
        Route("/{token}/words", pages.words),
        Route("/{token}/state", pages.state),
        Route("/{token}/view", pages.view),
        Route("/{token}/item", pages.item),
        Route("/{token}/change", pages.change, methods=["POST"]),
        Route("/{token}/undo", pages.undo, methods=["POST"]),
    ]
    return _Guard(Starlette(routes=routes), host, token, language)


class _Guard:
    """Refuses whatever does not come from the page itself, and adds to every answer what a browser may do with it."""

    def __init__(self, served: ASGIApp, host: str, token: str, language: Language) -> None:
        self._served = served
        self._language: Language = language
        self._host = host
        self._token = token

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return
        headers = {name.decode("latin-1"): value.decode("latin-1") for name, value in scope["headers"]}
        refused = refusal(scope["path"], scope["method"], headers, host=self._host, token=self._token)

        async def send_guarded(message: Any) -> None:
            if message["type"] == "http.response.start":
                told = [(name.encode(), value.encode()) for name, value in HEADERS.items()]
                message = {**message, "headers": [*message["headers"], *told]}
            await send(message)

        served = self._served
        if refused is not None:
            served = PlainTextResponse(f"{note_words(refused.reason, self._language)}\n", refused.status)
        await served(scope, receive, send_guarded)


class _Pages:
    """What is answered, each in a thread of its own: reading and writing the folder takes its time."""

    def __init__(self, session: Session, language: Language) -> None:
        self._session = session
        self._language = language

    def _spoken(self, request: Request) -> Language:
        asked = request.query_params.get("lang", "")
        return next((language for language in LANGUAGES if language == asked), self._language)

    async def page(self, request: Request) -> Response:
        return HTMLResponse(document(self._spoken(request)))

    async def words(self, request: Request) -> Response:
        language = self._spoken(request)
        return JSONResponse({"words": words_of_page(language), "reasons": reasons(language)})

    async def state(self, request: Request) -> Response:
        return await _answered(lambda: {"state": self._session.state()}, self._spoken(request))

    async def view(self, request: Request) -> Response:
        language = self._spoken(request)
        return await _answered(lambda: self._session.view(language), language)

    async def item(self, request: Request) -> Response:
        key = request.query_params.get("key", "")
        language = self._spoken(request)
        return await _answered(lambda: self._session.item(key, language) or {"gone": True}, language)

    async def change(self, request: Request) -> Response:
        asked = await _json(request)
        force = asked.get("force") is True
        state, changes = asked.get("state"), asked.get("changes")
        return await _answered(lambda: self._session.change(state, changes, force=force), self._spoken(request))

    async def undo(self, request: Request) -> Response:
        asked = await _json(request)
        return await _answered(lambda: self._session.take_back(asked.get("state")), self._spoken(request))


async def _answered(work: Callable[[], object], language: Language) -> Response:
    """What some work gives, or why it could not be done: 409 where the folder was changed meanwhile, 422 else."""
    try:
        done = await run_in_threadpool(work)
    except SettlingError as error:
        return JSONResponse({"faults": [fault_words(fault, language) for fault in error.faults]}, 422)
    except XinhuaGovError as error:
        return JSONResponse({"faults": [error_words(error, language)]}, 422)
    if isinstance(done, Stale):
        return JSONResponse({"changed": True, "state": done.state}, 409)
    return JSONResponse({"done": True} if done is None else done)


async def _json(request: Request) -> dict[str, object]:
    """The object that a request brings; refuses what is none, or too large."""
    body = b""
    async for piece in request.stream():
        body += piece
        if len(body) > LARGEST_REQUEST:
            raise HTTPException(413, "the request is too large")
    try:
        asked = json.loads(body)
    except (ValueError, RecursionError):
        raise HTTPException(400, "expected JSON") from None
    if not isinstance(asked, dict):
        raise HTTPException(400, "expected a JSON object")
    return asked


def _style() -> bytes:
    return style_of_marks().encode() + resource("review", "static", "review.css")


def _file(media_type: str, read: Callable[[], bytes]) -> Callable[[Request], Response]:
    def answer(_request: Request) -> Response:
        return Response(read(), media_type=media_type)

    return answer
