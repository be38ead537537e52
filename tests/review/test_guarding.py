"""Only the page itself may ask: the right address, the token, no page of another place, and changes in JSON."""

from __future__ import annotations

import pytest

from xinhua_gov.review.guarding import HEADERS, refusal

HOST, TOKEN = "127.0.0.1:8000", "secret"
OWN = {"host": HOST, "origin": f"http://{HOST}", "content-type": "application/json"}


def status(path: str, method: str = "GET", **headers: str | None) -> int | None:
    told = OWN | {name.replace("_", "-"): value for name, value in headers.items()}
    kept = {name: value for name, value in told.items() if value is not None}
    refused = refusal(path, method, kept, host=HOST, token=TOKEN)
    return None if refused is None else refused.status


def test_the_page_itself_is_answered() -> None:
    assert status("/secret/") is None
    assert status("/secret/view", origin=None, content_type=None, sec_fetch_site="none") is None
    assert status("/secret/change", "POST", sec_fetch_site="same-origin") is None


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1", "127.0.0.1:8001", "localhost:8000", "", None])
def test_another_host_is_refused(host: str | None) -> None:
    assert status("/secret/", host=host) == 421


@pytest.mark.parametrize("origin", ["http://evil.example", "null", "https://127.0.0.1:8000", "http://127.0.0.1:8001"])
def test_another_origin_is_refused(origin: str) -> None:
    assert status("/secret/view", origin=origin) == 403
    assert status("/secret/change", "POST", origin=origin) == 403


@pytest.mark.parametrize("path", ["/", "", "/secre/", "/secrets/", "//secret/", "/view", "/\udcff/", "/密/"])
def test_without_the_token_nothing_is_answered(path: str) -> None:
    assert status(path or "/") == 403


def test_a_page_of_another_place_cannot_ask_even_without_an_origin() -> None:
    assert status("/secret/view", origin=None, sec_fetch_site="cross-site") == 403


def test_a_change_says_where_it_comes_from_and_is_json() -> None:
    assert status("/secret/change", "POST", origin=None) == 403
    assert status("/secret/change", "POST", content_type="text/plain") == 415
    assert status("/secret/change", "PUT", content_type=None) == 415


def test_a_browser_may_run_and_load_nothing_but_the_page_s_own_files() -> None:
    policy = HEADERS["content-security-policy"]
    assert policy.startswith("default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';")
    assert "unsafe" not in policy
