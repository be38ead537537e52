"""Named places: the place that a few words end with, such as those before 第十五届人民代表大会 or in a file's name."""

from __future__ import annotations

import functools
import re
from typing import NamedTuple

from xinhua_gov.recognition.divisions import LONGEST_NAME, above, divisions, is_name, short_forms, words


class NamedPlace(NamedTuple):
    """A place as words name it, and what they name directly before it, nearest first: 平顶山市 in 平顶山市新华区.

    `division` is whether some division bears or bore the name.
    """

    name: str
    before: tuple[str, ...] = ()
    division: bool = True


_HAN = re.compile(r"[\u4e00-\u9fff]{1,64}\Z")
_STEM = r"[^省市县区州旗盟委府会年月日第届的是在受和与及我本该某全各此这\W]{2,8}"
_LIKE_A_DIVISION = re.compile(rf"{_STEM}(?:自治[区州县旗]|[省市县区州旗盟])\Z")
_UNSURE = 2
"""Characters of a name that is also the end of others, 新区 and 城区: it counts only where a name may begin."""


def named_at_end(told: str, *, whole: bool = False) -> NamedPlace | None:
    """The place that words end with; with `whole`, only where they name nothing else.

    >>> named_at_end("2021年2月1日在平顶山市新华区")
    NamedPlace(name='新华区', before=('平顶山市',), division=True)
    >>> named_at_end("——在河北雄安新区"), named_at_end("我代表市"), named_at_end("省委省")
    (NamedPlace(name='河北雄安新区', before=(), division=False), None, None)
    """
    found = _HAN.search(told.rstrip())
    if found is None:
        return None
    run = found[0]
    names = _names_at_end(run)
    for name in names:
        before, rest = _before(run[: -len(name)], name)
        if not rest or (not whole and rest.endswith(_ends_before_a_name())):
            return NamedPlace(name, before)
    if whole:
        return None
    if names and len(names[0]) > _UNSURE and is_name(names[0]):
        return NamedPlace(names[0], _before(run[: -len(names[0])], names[0])[0])
    return _other_body(run)


@functools.cache
def _ends_before_a_name() -> tuple[str, ...]:
    """What may stand directly before a name: 在, 年, or a zone, as in 雄安新区雄县; 乡 ends too many other names."""
    return (*words("before"), *(word for word in words("body") if len(word) > 1))


def _names_at_end(run: str) -> list[str]:
    """The names, in full or short, that characters end with, longest first: 市郊区 and 郊区 both end 石家庄市郊区."""
    ends = (run[-length:] for length in range(min(len(run), LONGEST_NAME), 1, -1))
    return [end for end in ends if is_name(end, short=True)]


def _before(run: str, name: str) -> tuple[tuple[str, ...], str]:
    """The names directly before a name, and what is left; a short form counts where the place lies in what it names."""
    names: list[str] = []
    while True:
        ends = _names_at_end(run)
        found = next((end for end in ends if end in _all_above(name) or (len(end) > _UNSURE and is_name(end))), "")
        if not found:
            return tuple(names), run
        names.append(found)
        run = run[: -len(found)]


@functools.lru_cache(maxsize=256)
def _all_above(name: str) -> frozenset[str]:
    """Every name, full or short, of what the divisions of a name lie or lay in."""
    full = {one.name for place in divisions(name) for one in above(place)}
    return frozenset(full.union(*(short_forms(one) for one in full)))


def _other_body(run: str) -> NamedPlace | None:
    """A zone, a town, or a name that ends like that of a division and is not one."""
    starts = [run.rfind(word) + len(word) for word in words("before") if word in run]
    own = run[max(starts, default=0) :]
    names, rest = _names_at_start(own)
    if own.endswith(words("body")) and len(rest) > 1:
        return NamedPlace(own, names, division=False)
    if _LIKE_A_DIVISION.fullmatch(rest) and not rest.startswith("自治"):
        return NamedPlace(rest, names, division=False)
    return None


def _names_at_start(run: str) -> tuple[tuple[str, ...], str]:
    """The names that characters begin with, nearest to the rest first, and the rest."""
    names: list[str] = []
    while True:
        starts = (run[:length] for length in range(min(len(run), LONGEST_NAME), 2, -1))
        found = next((start for start in starts if is_name(start)), "")
        if not found:
            return tuple(reversed(names)), run
        names.append(found)
        run = run[len(found) :]
