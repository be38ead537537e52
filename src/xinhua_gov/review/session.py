"""Session: one draft under review, whoever looks at it: what is shown of it, and changes made in its folder at once."""

from __future__ import annotations

import threading
from collections.abc import Mapping
from typing import NamedTuple

from xinhua_gov.display.lit_report import found_in, headings_of, marks_of, title_of
from xinhua_gov.display.lit_text import legend, lit_text
from xinhua_gov.display.messages import fault_words
from xinhua_gov.drafting.field_names import field_name, kind_name
from xinhua_gov.drafting.settling import OpenDraft, open_draft, refuse_other_text, settle, undo
from xinhua_gov.errors import DraftError, XinhuaGovError
from xinhua_gov.reading.sentences import ENDS
from xinhua_gov.review.changes import edits_of
from xinhua_gov.review.details import fields_of, indicator_of, mergeable, said_of_item, title_of_item
from xinhua_gov.review.items import SOURCE, Item, items_of, key_of_piece
from xinhua_gov.review.page_words import words_of_page
from xinhua_gov.vocabulary import Language, RecordKind, spoken

MOST_AROUND = 160
"""Characters of a sentence that are shown before a phrase, and as many behind it."""

Shown = dict[str, object]
"""What the page is told, as the object of a JSON document."""


class Stale(NamedTuple):
    """A change asked for on a state of the folder that is no more: nothing was changed."""

    state: str


class Session:
    """A draft that is reviewed with its text. Its folder is the one truth: it is read again whenever it has changed.

    Raises what `open_draft` raises, and DraftError for a text that the draft was not made of.
    """

    def __init__(self, path: str, text: str) -> None:
        self._path = path
        self._text = text
        self._lock = threading.RLock()
        self._draft = open_draft(path)
        refuse_other_text(self._draft.parts, text)
        self._shown: dict[tuple[str, Language], Shown] = {}
        self._items: tuple[str, dict[str, Item]] = ("", {})

    def state(self) -> str:
        """What tells the folder's present state from any other."""
        return self._current().state

    def view(self, language: Language) -> Shown:
        """All that the page shows beside the details of one item."""
        with self._lock:
            draft = self._current()
            found = self._shown.get((draft.state, language))
            if found is None:
                found = _view(draft, self._text, language)
                self._shown = {kept: shown for kept, shown in self._shown.items() if kept[0] == draft.state}
                self._shown[draft.state, language] = found
            return found

    def item(self, key: str, language: Language) -> Shown | None:
        """The details of one item; None where there is none of this key any more."""
        with self._lock:
            draft = self._current()
            if self._items[0] != draft.state:
                self._items = (draft.state, {item.key: item for item in items_of(draft.parts)})
            found = self._items[1].get(key)
            return None if found is None else _details(draft, found, self._text, language)

    def change(self, state: object, asked: object, *, force: bool = False) -> Stale | None:
        """Make changes in the folder, all or none; Stale where it is not in the state that they were asked for on.

        Raises SettlingError, DraftError and FileError with what cannot be done; then nothing is changed.
        """
        with self._lock:
            draft = self._current()
            if draft.state != state:
                return Stale(draft.state)
            self._draft = settle(draft, edits_of(asked), text=self._text, force=force)
            return None

    def take_back(self, state: object) -> Stale | None:
        """Take the last change back, whoever made it; raises DraftError where there is none."""
        with self._lock:
            draft = self._current()
            if draft.state != state:
                return Stale(draft.state)
            self._draft = undo(draft)
            return None

    def _current(self) -> OpenDraft:
        """The draft as it is in its folder now; raises where the folder cannot be read any more."""
        with self._lock:
            try:
                fresh = self._draft.is_current
            except XinhuaGovError:
                fresh = False
            if not fresh:
                draft = open_draft(self._path)
                if draft.parts.source.sha256 != self._draft.parts.source.sha256:
                    raise DraftError(f"{self._path} is now the draft of another text; start the review again with it")
                self._draft = draft
            return self._draft


def _view(draft: OpenDraft, text: str, language: Language) -> Shown:
    parts = draft.parts
    items = items_of(parts)
    found = found_in(parts, text)
    marks = marks_of(parts, text, found, language, key_of_piece)
    figures = [item for item in items if item.group in ("result", "target")]
    return {
        "state": draft.state,
        "title": title_of(parts, language),
        "lit": lit_text(text, marks, headings=headings_of(parts, text, found)),
        "legend": legend(marks, language),
        "items": [{"key": item.key, "group": item.group, "open": len(item.questions)} for item in items],
        "figures": len(figures),
        "settled": sum(not item.questions for item in figures),
        "left": len(draft.questions),
        "faults": [fault_words(fault, language) for fault in draft.faults],
        "steps": draft.steps,
        "last": spoken(language, "；", "; ").join(_change_words(change, language) for change in draft.last[:3]),
    }


def _details(draft: OpenDraft, item: Item, text: str, language: Language) -> Shown:
    parts = draft.parts
    before, phrase, after = _sentence(text, item)
    return {
        "state": draft.state,
        "key": item.key,
        "group": item.group,
        "kind": item.kind,
        "record": item.record,
        "start": item.start,
        "end": item.end,
        "title": title_of_item(parts, item, language),
        "said": said_of_item(parts, item, language),
        "sentence": [before, phrase, after],
        "fields": [field._asdict() for field in fields_of(parts, item, language)],
        "indicator": indicator_of(parts, item),
        "merge": mergeable(parts, item, language),
    }


def _sentence(text: str, item: Item) -> tuple[str, str, str]:
    """The sentence around an item: what stands before its phrase, the phrase, and what stands behind it."""
    if not item.end:
        return "", "", ""
    begin = max(text.rfind(mark, max(0, item.start - MOST_AROUND), item.start) for mark in ENDS) + 1
    stops = [text.find(mark, item.end, item.end + MOST_AROUND) for mark in ENDS]
    stop = min((place + 1 for place in stops if place >= 0), default=item.end + MOST_AROUND)
    before = text[begin or max(0, item.start - MOST_AROUND) : item.start].lstrip()
    return before, text[item.start : item.end], text[item.end : stop].rstrip()


def _change_words(change: Mapping[str, object], language: Language) -> str:
    """What a change did, in a few words."""
    words = words_of_page(language)
    kind, field = (str(change.get(name) or "") for name in ("kind", "field"))
    said = [words.get(f"did_{change.get('edit')}", words["did"])]
    said.append(kind_name(kind, language) if kind in (SOURCE, *RecordKind) else "")
    said.append(str(change.get("record", "")))
    said.append(field_name(field.rpartition(".")[2], language) if field else "")
    return " ".join(word for word in said if word)
