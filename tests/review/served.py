"""What the tests of a served review share: a server of its own, as a user starts it, and requests to it."""

from __future__ import annotations

import contextlib
import json
import subprocess
import sys
from collections.abc import Iterator
from http.client import HTTPConnection
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import urlsplit


class Served(NamedTuple):
    """A review that is served: its address, and the process."""

    address: str
    process: subprocess.Popen[str]

    @property
    def host(self) -> str:
        """The address and the port."""
        return urlsplit(self.address).netloc

    @property
    def token(self) -> str:
        """The token, which only the address tells."""
        return urlsplit(self.address).path.strip("/")

    def ask(self, path: str = "", body: object = None, **headers: str) -> tuple[int, dict[str, str], bytes]:
        """The status, headers and body of an answer; headers are as a page of the review would send them, but these."""
        sent = {"Host": self.host}
        if body is not None:
            sent |= {"Origin": f"http://{self.host}", "Content-Type": "application/json"}
        sent |= {name.replace("_", "-"): value for name, value in headers.items()}
        target = path if path.startswith("/") else f"/{self.token}/{path}"
        data = body if isinstance(body, bytes) or body is None else json.dumps(body).encode()
        with contextlib.closing(HTTPConnection(self.host, timeout=20)) as connection:
            connection.request("GET" if body is None else "POST", target, data, sent)
            answer = connection.getresponse()
            told = {name.lower(): value for name, value in answer.getheaders()}
            return answer.status, told, answer.read()

    def told(self, path: str, body: object = None) -> Any:
        """The JSON that is answered."""
        return json.loads(self.ask(path, body)[2])


@contextlib.contextmanager
def served(folder: Path, text: Path, *words: str) -> Iterator[Served]:
    """A review of a folder, until the test is done with it."""
    command = [sys.executable, "-m", "xinhua_gov", "review", str(folder), "--text", str(text), "--no-browser", "--json"]
    process = subprocess.Popen([*command, *words], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    try:
        assert process.stdout is not None
        yield Served(process.stdout.readline().strip(), process)
    finally:
        process.terminate()
        process.communicate(timeout=20)
