"""`audit`: hold the report against its text."""

from __future__ import annotations

import argparse
from collections.abc import Iterator

from xinhua_gov.auditing.audit import (
    LARGEST_QUOTED_SHARE,
    LONGEST_QUOTED_RUN,
    Audit,
    DigitRun,
    Misplaced,
    ReadOtherwise,
    audit,
)
from xinhua_gov.cli.output import CommandAnswer, as_json, as_pairs, as_text, chosen_report, opened, printable
from xinhua_gov.drafting.field_names import kind_name, path_name
from xinhua_gov.printed import LONGEST_QUOTE
from xinhua_gov.reading.sentences import sentence_around
from xinhua_gov.vocabulary import Language, spoken

SHOWN = 20
"""How many faults of a kind are listed."""


def run(options: argparse.Namespace) -> CommandAnswer:
    """What the audit found; status 1 where anything is amiss."""
    report = chosen_report(options)
    document = opened(options.text, options)
    result = audit(report, document)
    status = 0 if result.ok else 1
    if options.json:
        return CommandAnswer(as_json({"ok": result.ok, **result.model_dump(mode="json")}), status)
    summary = as_pairs(_summary(result, report.source.characters, options.lang))
    return CommandAnswer([*summary, *as_text(*_fault_lines(result, document.text, options.lang))], status)


_SUMMARY = (
    ("文本", "text", "{text}", "{text}"),
    ("出处", "evidence", "{evidence} 处中 {placed} 处在原位", "{placed} of {evidence} pieces are in place"),
    (
        "数字",
        "numbers",
        "{digits} 处中 {claimed} 处恰有一条记录",
        "{claimed} of {digits} runs of digits are claimed exactly once",
    ),
    (
        "读数",
        "reading",
        "{otherwise} 项数据与从原文读出的不同",
        "{otherwise} figures are read otherwise in the text",
    ),
    (
        "引文",
        "quotes",
        (
            "{quotes} 条，占全文 {share:.1f}%（上限 {most_share}%）；最长 {longest} 字（上限 {most}），"
            "最长连续 {run} 字（上限 {most_run}）"
        ),
        (
            "{quotes}, {share:.1f} % of the text (limit {most_share} %); "
            "the longest has {longest} characters (limit {most}), the longest run {run} (limit {most_run})"
        ),
    ),
    (
        "覆盖",
        "coverage",
        "正文 {body:,} 字中 {coverage}% 有记录",
        "records speak of {coverage} % of the body’s {body:,} characters",
    ),
    ("结论", "verdict", "{verdict}", "{verdict}"),
)
"""The lines of the summary: the name and the words of each, in both languages."""


def _summary(result: Audit, characters: int, language: Language) -> list[tuple[str, str]]:
    """The lines of the summary, filled in."""
    same = spoken(language, "与所载一致（SHA-256 相同）", "the one described, by its SHA-256")
    other = spoken(language, "与所载不同（SHA-256 不同）", "NOT the one described, by its SHA-256")
    quotes, body = result.quotes, result.coverage.characters
    whole = result.coverage.covered == body
    values: dict[str, object] = {
        "text": same if result.text_matches else other,
        "evidence": result.evidence,
        "placed": result.evidence - len(result.misplaced),
        "digits": result.digits,
        "claimed": result.digits - len(result.unclaimed) - len(result.claimed_twice),
        "otherwise": len(result.read_otherwise),
        "quotes": quotes.count,
        "share": 100 * quotes.characters / characters if characters else 0,
        "most_share": LARGEST_QUOTED_SHARE,
        "longest": quotes.longest,
        "most": LONGEST_QUOTE,
        "run": quotes.longest_run,
        "most_run": LONGEST_QUOTED_RUN,
        "body": body,
        "coverage": "100" if whole else f"{min(result.coverage.share, 99.9):.1f}",
        "verdict": _verdict_words(result, language),
    }
    return [
        (spoken(language, name_zh, name_en), spoken(language, zh, en).format(**values))
        for name_zh, name_en, zh, en in _SUMMARY
    ]


def _verdict_words(result: Audit, language: Language) -> str:
    if result.ok:
        return spoken(language, "无误", "nothing is amiss")
    if result.misplaced or result.unclaimed or result.claimed_twice or result.read_otherwise:
        return spoken(language, "有误，见下", "see below")
    if not result.text_matches:
        return spoken(language, "文本不同，但出处和数字都在", "another text, which holds all the evidence")
    return spoken(language, "引文超过上限", "the quotes are beyond their limits")


def _fault_lines(result: Audit, text: str, language: Language) -> Iterator[str]:
    """Every fault on a line, with the sentence around a number, then the text that no record covers, longest first."""
    longest = sorted(result.uncovered, key=lambda stretch: stretch.start - stretch.end)
    lists = (
        ("不在原位", "not in place", [_misplaced_words(m, language) for m in result.misplaced]),
        ("没有记录", "claimed by no record", [_digits_words(run, text, language) for run in result.unclaimed]),
        (
            "不止一条记录",
            "claimed more than once",
            [_digits_words(run, text, language) for run in result.claimed_twice],
        ),
        (
            "数据与从原文读出的不同（其一有误）",
            "read otherwise in the text (one of the two is wrong)",
            [_difference_words(other, text, language) for other in result.read_otherwise],
        ),
        (
            "没有记录的文字（修辞可以留下，事实不可）",
            "no record speaks of (rhetoric may remain, a fact may not)",
            [f"{stretch.start}-{stretch.end} {_shortened(stretch.text)}" for stretch in longest],
        ),
    )
    for zh, en, items in lists:
        yield from _listed_lines(spoken(language, f"{zh}：", f"{en}:"), items)


def _shortened(text: str) -> str:
    """The beginning of a stretch, no longer than a quote may be, without control characters."""
    shown = printable(text)
    return shown if len(shown) <= LONGEST_QUOTE else f"{shown[: LONGEST_QUOTE - 1]}…"


def _listed_lines(title: str, items: list[str]) -> Iterator[str]:
    if items:
        yield title
        yield from (f"  {item}" for item in items[:SHOWN])
    if len(items) > SHOWN:
        yield f"  … +{len(items) - SHOWN} (--json)"


def _misplaced_words(misplaced: Misplaced, language: Language) -> str:
    if misplaced.shift is None:
        where = spoken(language, "未找到", "not found")
    elif misplaced.shift:
        where = spoken(language, f"移动 {misplaced.shift:+d} 字", f"found {misplaced.shift:+d} characters away")
    else:
        where = spoken(language, "空白不同", "found, with other white space")
    kind = spoken(language, kind_name(misplaced.kind, language), misplaced.kind)
    place = f"{kind} {misplaced.record} {misplaced.start}-{misplaced.end}"
    return f"{place}{spoken(language, '：', ': ')}{where}"


def _difference_words(other: ReadOtherwise, text: str, language: Language) -> str:
    read = other.read or spoken(language, "不是数量", "not read as a quantity")
    meant = spoken(language, "，读作 ", ", read as ")
    field = spoken(language, path_name(other.field, language), other.field)
    place = f"{other.record} {other.start}-{other.end}"
    sentence = printable(sentence_around(text, other.start, other.end))
    return f"{place}{spoken(language, '：', ': ')}{field} {other.recorded}{meant}{read}  {sentence}"


def _digits_words(run: DigitRun, text: str, language: Language) -> str:
    colon, comma = spoken(language, ("：", "、"), (": ", ", "))
    by = f"{colon}{comma.join(run.claimed_by)}" if run.claimed_by else ""
    return f"{run.text} {run.start}-{run.end}{by}  {printable(sentence_around(text, run.start, run.end))}"
