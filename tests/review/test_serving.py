"""A review is served to this machine alone: who else asks is refused, and nothing that was settled is lost."""

from __future__ import annotations

import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from reports import FIRST

import xinhua_gov as xg

pytest.importorskip("starlette", reason="needs the extra review")
pytest.importorskip("uvicorn", reason="needs the extra review")

from served import Served, served

INDICATOR = f"i{FIRST.index('36座'):06}"
LOWER = {"do": "set", "kind": "indicators", "record": INDICATOR, "field": "direction", "value": "lower"}
NAME = '<img src=x onerror="alert(1)">\u202e'


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("review")
    (place / "first.txt").write_text(FIRST, encoding="utf-8")
    xg.write_report(xg.draft(FIRST), place / "mine")
    return place


@pytest.fixture(scope="module")
def review(place: Path) -> Iterator[Served]:
    with served(place / "mine", place / "first.txt") as running:
        yield running


def test_the_address_is_this_machine_s_with_a_token(review: Served) -> None:
    assert review.address.startswith("http://127.0.0.1:")
    assert len(review.token) == 32


@pytest.mark.parametrize("path", ["", "review.js", "review.css", "words", "state", "view", "item?key=source"])
def test_the_page_s_files_are_answered_and_may_do_nothing_else(path: str, review: Served) -> None:
    status, headers, body = review.ask(path)
    assert status == 200
    assert body
    assert headers["content-security-policy"].startswith("default-src 'none'")
    assert headers["cache-control"] == "no-store"
    assert headers["referrer-policy"] == "no-referrer"
    assert "access-control-allow-origin" not in headers
    assert "server" not in headers


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_page_is_in_both_languages(lang: str, review: Served) -> None:
    page = review.ask(f"?lang={lang}")[2].decode()
    assert f'<html lang="{lang}">' in page
    assert {"zh": "下一个待核定", "en": "next open"}[lang] in page


def test_what_does_not_come_from_the_page_is_refused(review: Served) -> None:
    assert review.ask("/")[0] == 403
    assert review.ask("/view")[0] == 403
    assert review.ask("view", Host="evil.example")[0] == 421
    assert review.ask("view", Origin="http://evil.example")[0] == 403
    asked = {"state": review.told("state")["state"], "changes": [LOWER]}
    assert review.ask("change", asked, Origin="http://evil.example")[0] == 403
    assert review.ask("change", asked, Content_Type="text/plain")[0] == 415
    assert review.ask(f"/{'x' * 32}/change", asked)[0] == 403
    assert review.told("view")["steps"] == 0


@pytest.mark.parametrize(
    ("body", "status"), [(b"{", 400), (b"[]", 400), (b"[" * 100_000, 400), (b" " * 1_000_001, 413), ({}, 409)]
)
def test_a_request_that_is_none_is_refused(body: object, status: int, review: Served) -> None:
    assert review.ask("change", body)[0] == status


def test_a_change_is_in_the_folder_and_one_that_cannot_be_made_is_told(review: Served, place: Path) -> None:
    state = review.told("state")["state"]
    assert review.told("change", {"state": state, "changes": [LOWER]}) == {"done": True}
    assert xg.read_report(place / "mine").indicators[INDICATOR].direction == "lower"
    status, _, body = review.ask("change", {"state": state, "changes": [LOWER]})
    assert (status, b'"changed":true' in body) == (409, True)
    state = review.told("state")["state"]
    status, _, body = review.ask("change", {"state": state, "changes": [{**LOWER, "value": "sideways"}]})
    assert status == 422
    assert "'sideways' is none of its values" in body.decode()
    wrong = {"state": state, "changes": [{**LOWER, "value": "sideways"}]}
    (fault,) = review.told("change?lang=zh", wrong)["faults"]
    assert fault == "“sideways”不在可选值之中：越高越好、越低越好"
    assert review.told("change?lang=zh", {"state": state, "changes": []}) == {"faults": ["须为 1 至 100 项改动"]}
    assert review.told("undo", {"state": state}) == {"done": True}
    assert review.ask("undo", {"state": review.told("state")["state"]})[0] == 422


def test_hostile_names_are_text(review: Served) -> None:
    change = {**LOWER, "field": "name", "value": NAME.strip("\u202e")}
    review.told("change", {"state": review.told("state")["state"], "changes": [change]})
    lit = review.told("view")["lit"]
    assert "<img" not in lit
    assert "&lt;img src=x onerror=" in lit
    review.told("undo", {"state": review.told("state")["state"]})


def test_a_killed_server_has_lost_nothing(place: Path) -> None:
    with served(place / "mine", place / "first.txt") as running:
        running.told("change", {"state": running.told("state")["state"], "changes": [LOWER]})
        running.process.kill()
        running.process.wait()
    with served(place / "mine", place / "first.txt") as again:
        assert again.token != running.token
        assert again.told("view")["steps"] == 1
        again.told("undo", {"state": again.told("state")["state"]})


def command(place: Path, *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "xinhua_gov", "review", *words],
        cwd=place, capture_output=True, text=True, timeout=60, check=False, env={"PATH": "", "LANG": "C.UTF-8"},
    )  # fmt: skip


def test_a_port_that_is_taken_is_told(place: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        ended = command(place, "mine", "--text", "first.txt", "--port", str(port), "--no-browser")
    assert (ended.returncode, ended.stdout) == (1, "")
    assert ended.stderr == (
        f"xinhua-gov: 127.0.0.1:{port}: cannot be served: Address already in use; "
        "leave --port out for one that is free\n"
    )


def test_without_a_browser_the_address_is_enough(place: Path) -> None:
    words = [sys.executable, "-m", "xinhua_gov", "review", "mine", "--text", "first.txt"]
    process = subprocess.Popen(
        words, cwd=place, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env={"PATH": "", "LANG": "C.UTF-8"}
    )
    assert process.stdout is not None
    assert process.stderr is not None
    assert process.stdout.readline().startswith("the page: http://127.0.0.1:")
    assert process.stderr.readline() == "xinhua-gov: no browser is found; open the address above yourself\n"
    process.terminate()
    process.communicate(timeout=20)
    assert process.returncode == 130


@pytest.mark.parametrize(
    ("words", "status", "message"),
    [
        (("mine", "--text", "nowhere.txt"), 1, "nowhere.txt: there is no such file or folder"),
        (("nowhere", "--text", "first.txt"), 1, "nowhere"),
        (("first.txt", "--text", "first.txt"), 1, "is a file, expected the folder of a draft"),
        (("mine",), 2, "--text"),
        (("mine", "--text", "first.txt", "--port", "0"), 2, "'0' is no port; expected 1 to 65535"),
        (("mine", "--text", "other.txt"), 1, "this is not the text that the draft was made of"),
    ],
)
def test_what_cannot_be_reviewed_is_told(words: tuple[str, ...], status: int, message: str, place: Path) -> None:
    (place / "other.txt").write_text(f"{FIRST}。", encoding="utf-8")
    ended = command(place, *words)
    assert (ended.returncode, ended.stdout) == (status, "")
    assert message in ended.stderr
    assert "Traceback" not in ended.stderr
