"""What every record is made of: the base classes, names in two languages, ids, numbers written as strings."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from inspect import Signature
from typing import Annotated, Self, cast, dataclass_transform

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    PlainSerializer,
    StringConstraints,
    TypeAdapter,
    ValidationError,
    ValidatorFunctionWrapHandler,
    WrapValidator,
    field_validator,
    model_validator,
)
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from xinhua_gov.model.construction import given, signature_of
from xinhua_gov.model.refusals import refusal
from xinhua_gov.model.shape_faults import FORMS
from xinhua_gov.showing import Shown, line_of
from xinhua_gov.vocabulary import AliasBasis, Language, ProposalReason, spoken

LONGEST_DECIMAL = 40
"""Characters that a number may be written with."""


def form(pattern: str, words: str, longest: int) -> StringConstraints:
    """The constraint of a string of a certain form, which `words` describe in messages."""
    FORMS[pattern] = words
    return StringConstraints(pattern=pattern, max_length=longest)


def record_error(field: str, template: str, **context: object) -> PydanticCustomError:
    """A fault of a record that several of its fields make together, filed under one of them, or under none."""
    prefix = "{field}: " if field else ""
    return PydanticCustomError("record", prefix + template, {"field": field, **context})


TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Unpack

    from pydantic._internal._model_construction import ModelMetaclass

    from xinhua_gov.model.given_fields import AliasFields, BilingualFields, ProposalFields, ProseFields
else:
    ModelMetaclass = type(BaseModel)


@dataclass_transform(kw_only_default=True, field_specifiers=(Field,))
class RecordType(ModelMetaclass):
    """The class of the classes of records: says what each is built of before its validator is built."""

    @property
    def __signature__(self) -> Signature:
        return signature_of(cast("type[BaseModel]", self))

    @__signature__.setter
    def __signature__(self, signature: object) -> None:
        """Ignore what pydantic would show instead, which does not know what may be given in Python."""


class Record(Shown, BaseModel, metaclass=RecordType, frozen=True, extra="forbid", strict=True, defer_build=True):
    """Base of every class of the model: immutable, with no unknown field, and with no silent conversion.

    The validator of a class is built on first use: to load a report takes that of Report alone. Whoever builds a record
    in Python may give the simpler thing that means the same: a list for a tuple, the code of a word for the word, an
    int or a string for a Decimal (never a float, which has lost what was printed), a string for a name in Chinese.
    What cannot be built raises ShapeError, and a Report whose records do not fit together ReferencesError; both are
    pydantic's ValidationError too, and name the record and the field.
    """

    def __init__(self, /, **fields: object) -> None:
        __tracebackhide__ = True
        values = given(type(self), fields)
        try:
            self.__pydantic_validator__.validate_python(values.fields, self_instance=self)
        except ValidationError as error:
            raise refusal(type(self), values, error) from None

    __init__.__pydantic_base_init__ = True  # type: ignore[attr-defined]  # what is read is not built by calls of it

    def __str__(self) -> str:
        return line_of(self)

    def model_copy(self, *, update: Mapping[str, object] | None = None, deep: bool = False) -> Self:
        """A copy; with `update`, one whose changed fields are validated like any other (pydantic's own are not)."""
        copy = super().model_copy(deep=deep)
        return copy if not update else type(self)(**{**dict(copy), **update})

    def __dir__(self) -> list[str]:
        """What is public: the fields, and what the package does with them; pydantic's methods are not listed."""
        own = (kind for kind in type(self).__mro__ if kind not in (Shown, BaseModel, object))
        names = {name for kind in own for name in vars(kind)} | set(type(self).model_fields)
        return sorted(name for name in names if not name.startswith(("_", "model_")) or name == "model_copy")


class _DecimalString:
    """Reads a Decimal from a JSON string of the strict form, and writes it as one."""

    form = rf"^-?(?:0|[1-9][0-9]{{0,{LONGEST_DECIMAL}}})(?:\.[0-9]{{1,{LONGEST_DECIMAL}}})?$"

    @classmethod
    def __get_pydantic_core_schema__(cls, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        text = core_schema.str_schema(pattern=cls.form, max_length=LONGEST_DECIMAL, strict=True)
        from_text = core_schema.no_info_after_validator_function(Decimal, text)
        from_decimal = core_schema.no_info_after_validator_function(
            cls._check, core_schema.is_instance_schema(Decimal, cls_repr="Decimal")
        )
        return core_schema.json_or_python_schema(
            json_schema=from_text,
            python_schema=core_schema.union_schema([from_decimal, from_text], mode="left_to_right"),
            serialization=core_schema.plain_serializer_function_ser_schema(
                "{:f}".format, return_schema=core_schema.str_schema(), when_used="json"
            ),
        )

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return {"type": "string", "pattern": cls.form, "maxLength": LONGEST_DECIMAL}

    @staticmethod
    def _check(value: Decimal) -> Decimal:
        exponent = value.as_tuple().exponent
        if not isinstance(exponent, int) or exponent > 0 or len(f"{value:f}") > LONGEST_DECIMAL:
            raise PydanticCustomError(
                "decimal_form",
                "expected a finite number of at most {longest} characters, without an exponent",
                {"longest": LONGEST_DECIMAL},
            )
        return value


DecimalString = Annotated[Decimal, _DecimalString]
"""A number as it is printed, `271.4` or `-3`: in JSON a string, in Python a Decimal; never a float."""

FORMS[_DecimalString.form] = 'a number such as "271.4" or "-3"'

Id = Annotated[str, form(r"^[a-z0-9]+(?:[._~@-]+[a-z0-9]+)*$", "an id such as gdp.level.2020", 120)]
"""A stable, readable, lower-case ASCII id: `gdp.level.2020`, `gdp.growth_multiple.2020~2015`."""


def distinct(values: tuple[object, ...]) -> tuple[object, ...]:
    """Refuse a list in which something stands twice."""
    if len(values) > 1 and len(set(values)) < len(values):
        twice = next(value for place, value in enumerate(values) if value in values[:place])
        raise record_error("", "{twice} stands twice in the list", twice=str(twice))
    return values


Ids = Annotated[tuple[Id, ...], Field(max_length=100), AfterValidator(distinct)]
"""Ids of records that this one is linked to, each once."""

_CONTROL = r"\x00-\x1f\x7f-\x9f\u2028\u2029"
_LINE = rf"^[^\s{_CONTROL}](?:[^{_CONTROL}]*[^\s{_CONTROL}])?$"

Text = Annotated[str, form(_LINE, "one line of text without white space around it", 1000)]
"""One line of text, without white space around it."""

AreaCode = Annotated[str, form(r"^[0-9]{6}(?:[0-9]{3})?(?:[0-9]{3})?$", "a code of six, nine or twelve digits", 12)]
"""A code of GB/T 2260, six digits (`410402`), or one of its finer divisions, nine or twelve."""

_LAST = (
    *("at", "evidence", "figure", "heading", "restated", "note", "read_by_rule", "open", "proposals", "milestones"),
    "observations",
)


def reading_order(fields: Iterable[str]) -> list[str]:
    """The names of fields in the order to read them: what explains a record, and what hangs on it, at the end.

    >>> reading_order(["id", "note", "measure", "evidence"])
    ['id', 'measure', 'evidence', 'note']
    """
    return sorted(fields, key=lambda field: _LAST.index(field) + 1 if field in _LAST else 0)


class Bilingual(Record, frozen=True, extra="forbid", defer_build=False):
    """A name in two languages: `zh` as the report prints it, `en` ours, None only in a draft.

    >>> Bilingual(zh="生产总值", en="gross domestic product").label("en")
    'gross domestic product'
    """

    zh: Text
    en: Text | None = None

    if TYPE_CHECKING:

        def __init__(self, **fields: Unpack[BilingualFields]) -> None: ...

    def label(self, language: Language) -> str:
        """The name in `language`, "zh" or "en"; in Chinese where there is no English one.

        Raises UnknownFieldError for any other language.
        """
        return spoken(language, self.zh, self.en or self.zh)

    @staticmethod
    def _from_text(text: str) -> Bilingual:
        """In Python a string is a name in Chinese."""
        return Bilingual(zh=text)


class Alias(Bilingual, frozen=True, extra="forbid"):
    """Another name of the same thing; `basis` says whether the report itself says so."""

    basis: AliasBasis

    if TYPE_CHECKING:

        def __init__(self, **fields: Unpack[AliasFields]) -> None: ...


class Prose(Record, frozen=True, extra="forbid", defer_build=False):
    """What we say about a record in our own words, in Chinese and in English; one language may be missing.

    In JSON a plain string will do for text in one language, as every note was written before there were two: it is
    taken for Chinese where it has more Chinese characters than Latin letters, and for English otherwise.

    >>> Prose(zh="原文没有列出。", en="The report does not list them.").label("zh")
    '原文没有列出。'
    """

    zh: Text | None = None
    en: Text | None = None

    if TYPE_CHECKING:

        def __init__(self, **fields: Unpack[ProseFields]) -> None: ...

    @model_validator(mode="after")
    def _says_something(self) -> Self:
        if self.zh is None and self.en is None:
            raise record_error("", "expected text in Chinese (`zh`), in English (`en`) or in both")
        return self

    def label(self, language: Language) -> str:
        """The text in `language`, "zh" or "en"; in the other language where that one is missing.

        Raises UnknownFieldError for any other language.
        """
        return spoken(language, self.zh or self.en or "", self.en or self.zh or "")

    @classmethod
    def of(cls, text: str) -> Self:
        """Text in one language, which is told from its characters.

        >>> Prose.of("初步核算").zh
        '初步核算'
        """
        chinese = sum("\u4e00" <= character <= "\u9fff" for character in text)
        latin = sum(character.isascii() and character.isalpha() for character in text)
        return cls(zh=text) if chinese > latin else cls(en=text)

    @staticmethod
    def _from_text(text: str) -> str:
        """In Python a string will do as in a file: the validator of the field reads it."""
        return text


_LINE_OF_TEXT: TypeAdapter[str] = TypeAdapter(Text, config=ConfigDict(defer_build=True, strict=True))


def _prose(value: object, handler: ValidatorFunctionWrapHandler) -> object:
    """Reads a plain string as text in the language that it is written in."""
    if isinstance(value, str):
        return Prose.of(_LINE_OF_TEXT.validate_python(value))
    if not isinstance(value, (dict, Prose)):
        raise PydanticCustomError("prose", "expected a line of text, or an object with `zh` and `en`")
    return handler(value)


def _written(prose: Prose) -> str | dict[str, str]:
    """Prose as it stands in JSON: text in one language as the plain string that is read as the same."""
    said = {"zh": prose.zh, "en": prose.en}
    texts = {language: text for language, text in said.items() if text is not None}
    (text, *others) = texts.values()
    return text if not others and Prose.of(text) == prose else texts


OwnWords = Annotated[
    Prose,
    WrapValidator(_prose, json_schema_input_type=Text | Prose),
    PlainSerializer(_written, when_used="json"),
]
"""A field of prose, in JSON an object with `zh` and `en`, or a plain string in one of the two languages."""


class Proposal(Record, frozen=True, extra="forbid"):
    """What a rule proposes for a field that is still open: a person accepts it, or says what is right instead.

    `value` is written as a flat table writes the field: a code, a name in Chinese, a period, `true` or `false`.
    """

    field: Annotated[str, Field(max_length=50)]
    value: Text
    reason: ProposalReason

    if TYPE_CHECKING:

        def __init__(self, **fields: Unpack[ProposalFields]) -> None: ...


class Entry(Record, frozen=True, extra="forbid"):
    """Base of the records that have an id.

    `note` says in both languages what the text leaves open; `open` names the fields that a person has still to settle
    (in bundled data, none), and `proposals` what a rule proposes for them; one for a field that is settled has no
    meaning any more.
    """

    id: Id
    note: OwnWords | None = None
    open: Annotated[tuple[str, ...], Field(max_length=50)] = ()
    proposals: Annotated[tuple[Proposal, ...], Field(max_length=50)] = ()

    @field_validator("open")
    @classmethod
    def _open_names_fields(cls, names: tuple[str, ...]) -> tuple[str, ...]:
        cls._refuse_unknown(names)
        return names

    @field_validator("proposals")
    @classmethod
    def _proposals_name_fields(cls, proposals: tuple[Proposal, ...]) -> tuple[Proposal, ...]:
        cls._refuse_unknown(tuple(proposal.field for proposal in proposals))
        return proposals

    @classmethod
    def _refuse_unknown(cls, names: tuple[str, ...]) -> None:
        unknown = [name for name in names if name not in cls.model_fields]
        if unknown:
            raise record_error("", "{names}: not a field of this record", names=", ".join(unknown))

    def proposal(self, field: str) -> Proposal | None:
        """What is proposed for a field that is open; None where nothing is, or where the field is settled."""
        proposed = (proposal for proposal in self.proposals if proposal.field == field)
        return next(proposed, None) if field in self.open else None

    def _settled_or_open(self, field: str) -> None:
        """Refuse a field without a value, unless `open` leaves it to a person."""
        if getattr(self, field) is None and field not in self.open:
            raise record_error(field, "expected a value, or the name of the field in `open`")


class ReadByRule(Entry, frozen=True, extra="forbid"):
    """Base of the records that a rule may read without asking.

    `read_by_rule` says that a rule read it in a text and that no person has looked at it; in bundled data it is false.
    What such a record does not say, because no rule could tell it, is None; a person's record says it.
    """

    read_by_rule: bool = False

    def _said_or_read_by_rule(self, *fields: str) -> None:
        """Refuse a field without a value in a record that a person has looked at."""
        for field in fields:
            if getattr(self, field) is None and not self.read_by_rule:
                raise record_error(field, "expected a value; only a record with `read_by_rule` may leave it out")


class Named(Entry, frozen=True, extra="forbid"):
    """Base of the records that have a name, and may have other names."""

    name: Bilingual
    aliases: Annotated[tuple[Bilingual, ...], Field(max_length=100)] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """Every name and alias, in both languages."""
        return tuple(text for name in (self.name, *self.aliases) for text in (name.zh, name.en) if text is not None)


class NamedInText(Named, frozen=True, extra="forbid"):
    """Base of the records of things that the report names: `name` is the fullest form that it prints.

    Where it prints no name in one piece (a noun that closes a list, a verb with its object), printed words make one.
    """

    aliases: Annotated[tuple[Alias, ...], Field(max_length=100)] = ()
