"""Mention and Mentions: what a reader finds in a text."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple, TypeVar, overload

from xinhua_gov.frames import frame_of, number_writer
from xinhua_gov.periods import Period
from xinhua_gov.showing import Shown
from xinhua_gov.vocabulary import Measure, MentionKind, Modality, Qualifier

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pandas import DataFrame

N = TypeVar("N")

Place = tuple[int, int]
"""Where something stands in a text: its first character, and the one behind it."""


class Told(NamedTuple):
    """What the rest of a clause and its sentence says of a number, from which what it is a figure of can be told.

    `own`: what its own clause says the list is of, empty where the subject is kept from an earlier number, with the
    clause before and its mark where only that names it; `marks`: what else is said there, by roles of the table of
    cues (`added`, `subset`, `preliminary` …); `sentence`: where it begins; `around`: the period of the paragraph, and
    `spoken`, that of the sentence, of which the period of the mention may be the end.
    """

    own: str
    marks: frozenset[str]
    sentence: int
    around: Period | None
    spoken: Period | None


class Mention(NamedTuple):
    """A number in running text, and what it says.

    `text` is `source[start:end]`: the number with its multiplier, an inner 余 or 多, and its unit; words around it
    (超过, 以上) are not in it. `value` is exact and after the multiplier: 271.4亿元 is 27140000000 with the unit 元 and
    the scale 8; a percentage is as written, 成 and 分之 are fractions (九成 is 0.9; a fraction without a finite decimal
    has 28 digits). `value_high` is the upper end of a range, or the second part of a ratio of two. `qualifier_text` is
    the word that says the qualifier. `kind` is `quantity`, or why it is not one; then value, unit and measure are None.
    `falls` says that the words tell of a fall (下降, 减少), `subject` is what the clause says it of, as printed, empty
    where the clause does not say. `period` is written `2020` or `2016-2020`, None where neither clause nor section
    states one; `modality` is None where nothing tells whether it is reported or planned.

    What else the reader knew: `numbers`, where the bare number stands, of a range or ratio both; `base`, the year that
    the words compare with (比2015年); `cues`, what the words directly before say of it, the nearest first, by the roles
    of the reader's table of cues (`to`, `rise` …), for a list those of its first number; `member`, its place in a list
    of numbers, 0 for the first; `clause`, where it begins; `behind`, where the words end that qualify it; `told`, what
    the rest of the clause and sentence says, of a quantity in a text that was read closely, else None.
    """

    start: int
    end: int
    text: str
    value: Decimal | None = None
    value_high: Decimal | None = None
    unit: str = ""
    scale: int = 0
    qualifier: Qualifier = Qualifier.UNQUALIFIED
    qualifier_text: str = ""
    kind: MentionKind = MentionKind.QUANTITY
    measure: Measure | None = None
    modality: Modality | None = None
    period: Period | None = None
    subject: str = ""
    falls: bool = False
    numbers: tuple[Place, ...] = ()
    base: Period | None = None
    cues: tuple[str, ...] = ()
    member: int = 0
    clause: int = 0
    behind: int = 0
    told: Told | None = None

    @property
    def is_quantity(self) -> bool:
        """Whether it is a quantity."""
        return self.kind is MentionKind.QUANTITY

    @property
    def own(self) -> str:
        """What its own clause says the list is of; AttributeError where the text was not read closely."""
        return self._as_told().own

    @property
    def marks(self) -> frozenset[str]:
        """What the rest of the clause and sentence says, by roles of the table of cues."""
        return self._as_told().marks

    @property
    def sentence(self) -> int:
        """Where its sentence begins."""
        return self._as_told().sentence

    @property
    def around(self) -> Period | None:
        """The period of its paragraph."""
        return self._as_told().around

    @property
    def spoken(self) -> Period | None:
        """The period of its sentence."""
        return self._as_told().spoken

    def _as_told(self) -> Told:
        if self.told is None:
            raise AttributeError("told only of a quantity in a text that was read with closely=True")
        return self.told

    @overload
    def record(self) -> dict[str, str | int | bool | None]: ...
    @overload
    def record(self, number: Callable[[Decimal], N]) -> dict[str, str | int | bool | N | None]: ...
    def record(self, number: Callable[[Decimal], object] = str) -> object:
        """The mention as a flat record of what it says, its numbers and words of closed lists as strings.

        `number=float`, or `Decimal`, is for whoever wants to add the numbers up.
        """
        write = number_writer(number)
        fields = {name: getattr(self, name) for name in RECORDED}
        written = {name: None if fields[name] is None else write(fields[name]) for name in ("value", "value_high")}
        coded = {name: None if fields[name] is None else fields[name].value for name in _CODED}
        period = None if self.period is None else str(self.period)
        return fields | written | coded | {"period": period}


RECORDED = Mention._fields[: Mention._fields.index("numbers")]
"""The fields of a mention that stand in its record: what it says, and not how the reader knew."""

_CODED = ("qualifier", "kind", "measure", "modality")
"""The fields of a mention that hold a word of a closed list."""


class Mentions(Shown, Sequence[Mention]):
    """The mentions of a text, in its order; `text` is that text, None where it was not told."""

    __slots__ = ("_mentions", "_text")

    def __init__(self, mentions: tuple[Mention, ...] = (), text: str | None = None) -> None:
        self._mentions = mentions
        self._text = text

    @overload
    def __getitem__(self, place: int) -> Mention: ...
    @overload
    def __getitem__(self, place: slice) -> Mentions: ...
    def __getitem__(self, place: int | slice) -> Mention | Mentions:
        if isinstance(place, slice):
            return Mentions(self._mentions[place], self._text)
        return self._mentions[place]

    def __len__(self) -> int:
        return len(self._mentions)

    def __iter__(self) -> Iterator[Mention]:
        return iter(self._mentions)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Mentions) and self._mentions == other._mentions

    def __hash__(self) -> int:
        return hash(self._mentions)

    def __repr__(self) -> str:
        return f"<Mentions: {len(self.quantities)} quantities of {len(self)}>"

    @property
    def text(self) -> str | None:
        """The text that they stand in, None where it was not told; it makes no difference to `==`."""
        return self._text

    @property
    def quantities(self) -> Mentions:
        """Those that are quantities."""
        return Mentions(tuple(mention for mention in self._mentions if mention.is_quantity), self._text)

    @overload
    def records(self) -> list[dict[str, str | int | bool | None]]: ...
    @overload
    def records(self, number: Callable[[Decimal], N]) -> list[dict[str, str | int | bool | N | None]]: ...
    def records(self, number: Callable[[Decimal], object] = str) -> object:
        """The mentions as flat dicts, for a data frame or a table.

        Decimals come as strings; `number=float`, or `Decimal`, is for whoever wants to add them up.

        >>> from xinhua_gov import read_quantities
        >>> row = read_quantities("生产总值271.4亿元，增长3.2%。").records(number=float)[0]
        >>> row["subject"], row["value"], row["unit"]
        ('生产总值', 27140000000.0, '元')
        """
        return [mention.record(number) for mention in self._mentions]

    def to_frame(self, number: Callable[[Decimal], object] = float) -> DataFrame:
        """The mentions as a frame of pandas, numbers as floats; raises MissingPackageError without pandas."""
        return frame_of(self.records(number), RECORDED)

    def within(self, start: int, end: int) -> Mentions:
        """Those that lie wholly between two offsets."""
        found = tuple(mention for mention in self._mentions if start <= mention.start and mention.end <= end)
        return Mentions(found, self._text)
