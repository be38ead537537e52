"""What a number measures, by its unit and the words around it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from xinhua_gov.reading.words import UNITS
from xinhua_gov.units import printed_as
from xinhua_gov.vocabulary import Measure

PERCENT = printed_as("percent", "permille", "permyriad")
POINTS = printed_as("percentage_point", "permille_point", "basis_point")
PLACES = printed_as("place") | {"名"}
"""Places of a ranking; 名 counts people, too."""

TIMES = printed_as("times")
POINT_OR_PLACE = "个点"
"""Percentage points where the words tell of a change, else places: 提高2个点, 布设12个点."""

_LEVELS = frozenset(("to", "reach", "stop"))
_OF_SHARES = {
    "rise": Measure.YOY_GROWTH,
    "rate": Measure.YOY_GROWTH,
    "fall": Measure.DECLINE,
    "fall_rate": Measure.DECLINE,
    "share": Measure.SHARE,
    "completion": Measure.COMPLETION_RATE,
}
_OF_AMOUNTS = {"rise": Measure.INCREMENT, "fall": Measure.DECLINE}
_LEVEL, _SHARE, _GROWTH = Measure.LEVEL, Measure.SHARE, Measure.YOY_GROWTH
_POINT_CHANGE, _DURATION = Measure.POINT_CHANGE, Measure.DURATION


def measure_of(unit: str, roles: Sequence[str]) -> Measure:
    """The measure of a number with a unit, by the roles of the cues before it, the nearest first."""
    return _OF_UNITS.get(unit, _of_an_amount)(unit, roles)


def _of_points(_unit: str, _roles: Sequence[str]) -> Measure:
    return _POINT_CHANGE


def _of_times(_unit: str, roles: Sequence[str]) -> Measure:
    """By how many times something grew, or how many times as much it is."""
    return Measure.GROWTH_MULTIPLE if "rise" in roles and "to" not in roles else Measure.MULTIPLE_OF_BASE


def _of_places(unit: str, roles: Sequence[str]) -> Measure:
    """A rank or its change, where the words say so."""
    if "from" in roles or "to" in roles[:1]:
        return Measure.RANK
    if unit.endswith("次") or "rise" in roles or "fall" in roles:
        return Measure.RANK_CHANGE
    return Measure.RANK if "ranked" in roles else _of_an_amount(unit, roles)


def _of_an_amount(unit: str, roles: Sequence[str]) -> Measure:
    """What was added or taken away, unless the words say what was reached."""
    for role in roles:
        if role in _LEVELS:
            break
        if role in _OF_AMOUNTS:
            return _POINT_CHANGE if unit == POINT_OR_PLACE else _OF_AMOUNTS[role]
    return _DURATION if UNITS.get(unit) == "time" else _LEVEL


def _of_a_percentage(_unit: str, roles: Sequence[str]) -> Measure:
    """Growth or decline; of what was reached (提高到5%) a share, unless the words name a rate (增速提高到5%)."""
    found = _SHARE
    reached = False
    for role in roles:
        if role == "to":
            reached = True
        elif reached and role in ("rise", "fall"):
            continue  # 提高到5% is a share, but 增速提高到5% a growth
        elif role in _OF_SHARES:
            found = _OF_SHARES[role]
            break
    if found is _GROWTH:
        return Measure.AVERAGE_GROWTH if "average" in roles else found
    if found is _SHARE and not reached and "yearly" in roles and "share" not in roles:
        return _GROWTH  # 同比-3.2%
    return found


_OF_UNITS: dict[str, Callable[[str, Sequence[str]], Measure]] = {
    **dict.fromkeys(PERCENT, _of_a_percentage),
    **dict.fromkeys(POINTS, _of_points),
    **dict.fromkeys(PLACES, _of_places),
    **dict.fromkeys(TIMES, _of_times),
}
"""How the measure is told of the units that are no amounts."""


def falls(roles: Sequence[str]) -> bool:
    """Whether the cues before a number tell of a fall, by their roles."""
    for role in roles:
        if role in ("rise", "rate", "to"):
            return False
        if role in ("fall", "fall_rate"):
            return True
    return False
