"""For any text whatever a draft loads, claims every digit exactly once, and puts all its evidence in place."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st
from woven import anything, woven

import xinhua_gov as xg
from xinhua_gov.printed import LONGEST_QUOTE
from xinhua_gov.reading.numerals import DIGITS

digits = st.text("0123456789０一二三十百.,%％吨—-", min_size=20, max_size=60)
lined = st.lists(woven | anything | digits, min_size=1, max_size=6).map("\n".join)


@given(lined)
@example("增长5%\n—6%")
@example("粮食产量5—5吨")
@example("1.5\n（一）\n一、\n（二）")
@example("一、")
@example("0-0吨")
@example("1" * 41)
@example("产量达到1234567890123456789012345678901234567吨以上")
@example("\ud8005%")
@example("0–0吨")
@example("投资9000万—1亿元")
@example("二〇二一年１２．５万亩，٣个")
def test_any_text_is_drafted_with_every_digit_claimed_once(text: str) -> None:
    if not text.strip() or any(len(run[0]) > LONGEST_QUOTE for run in DIGITS.finditer(text)):
        return
    report = xg.draft(text, year=2021)
    audit = xg.audit(report, text)
    assert audit.text_matches
    assert (audit.unclaimed, audit.claimed_twice, audit.misplaced) == ((), (), ())


@given(woven)
def test_a_draft_is_the_same_again(text: str) -> None:
    if text.strip():
        assert xg.draft(text, year=2021) == xg.draft(text, year=2021)
