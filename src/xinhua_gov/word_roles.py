"""Words by their roles: tables that say which part a word plays, and patterns that are written with these roles.

A row is a word and its role; a third column holds what may not follow the word, parted by blanks.
"""

from __future__ import annotations

import re
from functools import cache

from xinhua_gov.resources import rows

_ROLE = re.compile(r"\{([a-z_]+)\}")


@cache
def words_of(room: str, table: str, *roles: str) -> tuple[str, ...]:
    """The words of some roles, in the order of their table.

    >>> words_of("recognition", "parallels", "each")
    ('城镇', '农村')
    """
    return tuple(row[0] for row in rows(room, f"tables/{table}.tsv") if row[1] in roles)


@cache
def written(room: str, table: str, form: str) -> re.Pattern[str]:
    r"""The pattern of a form in which `{role}` stands for any word of that role, the longest first.

    >>> written("recognition", "parallels", r"{each}居民\Z").search("全省农村居民").group()
    '农村居民'
    """
    return re.compile(_ROLE.sub(lambda role: _any_of(room, table, role[1]), form))


def _any_of(room: str, table: str, role: str) -> str:
    found = [row for row in rows(room, f"tables/{table}.tsv") if row[1] == role]
    if not found:
        raise LookupError(f"no word of {room}/tables/{table}.tsv has the role {role}")
    longest_first = sorted(found, key=lambda row: len(row[0]), reverse=True)
    return f"(?:{'|'.join(re.escape(word) + _not_before(*unless) for word, _, *unless in longest_first)})"


def _not_before(unless: str = "") -> str:
    """What a word is not followed by, as a pattern; nothing where anything may follow."""
    return f"(?!{'|'.join(map(re.escape, unless.split()))})" if unless else ""
