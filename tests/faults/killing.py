"""Processes killed while they write: before each thing that they do to the file system, and at any moment."""

from __future__ import annotations

import os
import signal
import sys
import time
from collections.abc import Callable

WRITES = ("os.mkdir", "os.rename", "os.remove", "os.rmdir", "os.link", "os.truncate")
"""The events of Python's audit that change a file system, beside the opening of a file to be written."""

Work = Callable[[], object]


def in_a_child(work: Work, before: Callable[[], object] = lambda: None) -> tuple[int, bool]:
    """Do the work in a process of its own; the number of the process, and True within it never returns."""
    child = os.fork()
    if child:
        return child, False
    try:
        null = os.open(os.devnull, os.O_WRONLY)
        os.dup2(null, 1)
        os.dup2(null, 2)
        before()
        work()
    finally:
        os._exit(0)


def was_killed(child: int) -> bool:
    """Whether a process ended by being killed, once it has ended."""
    status = os.waitpid(child, 0)[1]
    return os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGKILL


def killed_before_change(work: Work, number: int) -> bool:
    """Do the work, and kill it before it changes the file system for the so many-th time; False where it ends first."""
    left = number

    def count(event: str, details: tuple[object, ...]) -> None:
        nonlocal left
        flags = details[2] if event == "open" and len(details) > 2 else 0
        if event in WRITES or (isinstance(flags, int) and flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT)):
            left -= 1
            if left < 0:
                os.kill(os.getpid(), signal.SIGKILL)

    return was_killed(in_a_child(work, lambda: sys.addaudithook(count))[0])


def killed_after(work: Work, seconds: float, by: int = signal.SIGKILL) -> int:
    """Do the work, and send it a signal after so long; what it ended with, as the system says it."""
    child, _ = in_a_child(work)
    time.sleep(seconds)
    os.kill(child, by)
    return os.waitpid(child, 0)[1]
