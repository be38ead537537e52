"""The scanner: one pass over a text, into the tokens that the rules read.

Every alternative begins with its own characters and keeps what it has read, so that the time is linear in the text,
whatever stands in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from xinhua_gov.reading.tables import SENTENCE, UNITS

DIGIT = "0-9０-９"
CHINESE = "零〇一二两三四五六七八九十百千万亿"
ONES = "零〇一二三四五六七八九"
DASHES = "—–―－\\-~～至到"

_NUMBER = rf"[{DIGIT}]++(?:,[{DIGIT}]{{3}}(?![{DIGIT}]))*+(?:[ \u3000]?[.．][{DIGIT}]++)?+"
_WORDS = rf"[{CHINESE}]++(?:点[{ONES}]++)?+"
_SCALE = r"(?:[十百千]?亿亿|[十百千]?万亿|[十百千]?亿|[十百千]?万|百(?!分)|千(?![瓦伏米克卡]))"
_YEAR = rf"[12１２][{DIGIT}]{{3}}(?![{DIGIT}])"
_YEAR_IN_WORDS = rf"[一二][九〇零○][{ONES}○][{ONES}○]"


def any_of(words: Iterable[str]) -> str:
    """A pattern of any of the words, the longest that fits: a tree of their characters, which never goes back far."""
    tree: dict[str, list[str]] = {}
    for word in words:
        tree.setdefault(word[:1], []).append(word[1:])
    ends = "" in tree
    branches = [re.escape(first) + any_of(rest) for first, rest in tree.items() if first]
    if not branches:
        return ""
    whole = branches[0] if len(branches) == 1 and not ends else f"(?:{'|'.join(branches)})"
    return f"(?:{whole})?+" if ends else whole


_UNIT = any_of(UNITS)
_UNIT_IN_WORDS = any_of(unit for unit in UNITS if not unit.isascii())
_UNIT_AND_PER = rf"(?P<unit>{_UNIT})(?P<per>/(?:{_UNIT}|[年月日人])|（(?:{_UNIT})）)?+"
_DAY = rf"[{DIGIT}]{{1,2}}[日号]"
_MONTH = rf"[{DIGIT}]{{1,2}}(?:[{DASHES}][{DIGIT}]{{1,2}})?月"
_DAY_IN_WORDS = rf"[{CHINESE}]{{1,3}}月(?:[{CHINESE}]{{1,3}}日)?+"
_NO_DEATHS = "零(?=死亡|感染|伤亡|事故|病例|增长|新增|投诉|上访|违约)"
_NO_ACCIDENTS = r"(?:无|未发生)(?=(?:重特大|重大|较大|特大)[^，。；\n]{0,8}事故)"
_NO_TENTHS = "立为功员长果本就绩不都型熟效交"
_SMALL = "一两二三四五六七八九十"
_FIRST_OF_CUES = "".join(sorted({word[0] for word in SENTENCE}))

TOKENS = re.compile(
    rf"""
    (?=[{DIGIT}{CHINESE}（(。；！？\n第翻前首半过无未{_FIRST_OF_CUES}])
    (?:
      (?P<end>[。！？\n])
    | (?P<cue>{any_of(SENTENCE)})
    | (?P<date>
        (?P<years>{_YEAR}年?\ ?[{DASHES}]\ ?{_YEAR}年?)
      | (?P<year>{_YEAR})年(?:\ ?{_MONTH}(?:{_DAY})?+)?+[底末初度代]?
      | {_MONTH}(?:份|{_DAY})?+
      | (?P<worded>{_YEAR_IN_WORDS})年(?:{_DAY_IN_WORDS})?+
      )
    | (?P<sum>[{DIGIT}]++(?:\ ?[+＋]\ ?(?:[{DIGIT}]++|[NnXxＮ]))++)
    | (?P<day>[{DIGIT}]{{1,2}}[·•・][{DIGIT}]{{1,2}}(?![{DIGIT}]))
    | (?P<over>[{DIGIT}]{{1,3}}/[{DIGIT}]{{1,4}}(?![{DIGIT}/]))
    | (?P<ratio>{_NUMBER}(?:[∶:：]{_NUMBER}){{1,6}}+)
    | (?P<digits>
        (?P<number>{_NUMBER})
        (?P<more>余|多(?![样元层云]))?+(?P<scale>{_SCALE})?+(?P<more2>余|多(?![样元层]))?+
        (?:\ ?{_UNIT_AND_PER})?+
      )
    | (?P<part>(?P<denominator>[百千万])分之(?:(?P<part_number>{_NUMBER})|(?P<part_words>{_WORDS})))
    | (?P<fraction>(?P<bottom>[{_SMALL}]{{1,3}}+)分之(?P<top>[{_SMALL}]{{1,3}}+))
    | (?P<plan>
        第[{_SMALL}]{{1,2}}个五年(?:规划|计划)
      | (?P<five>十[一二三四五六七八]五|[六七八九十]五(?=[”」]?(?:计划|规划|时期|期间)))(?![{CHINESE}年])
      )
    | (?P<list>[（(](?:[{CHINESE}]{{1,3}}|[{DIGIT}]{{1,2}})[）)])
    | (?P<nth>第(?:(?P<nth_digits>{_NUMBER})|(?P<nth_words>{_WORDS}))(?P<nth_unit>{_UNIT_IN_WORDS})?+)
    | (?P<double>翻了?(?P<times>[一两二三四五])?番)
    | (?P<front>
        (?<![提以之目日年空跟当从])前(?:(?P<front_digits>[{DIGIT}]{{1,3}})|(?P<front_words>[{CHINESE}]{{1,3}}))
        (?P<front_unit>[名位强年月天日周]|个月|季度)?+(?![%％‰.．{DIGIT}]|个百分)
      )
    | (?P<first>首[位家个座条例])
    | (?P<half>一半|半数|过半)
    | (?P<none>{_NO_DEATHS}|{_NO_ACCIDENTS})
    | (?P<characters>
        (?P<words>{_WORDS})
        (?:
          (?P<tenths>成(?P<half_tenth>半|[{ONES}])?+(?![{_NO_TENTHS}]))
        | (?P<words_more>余|多(?![样元层]))?+(?P<words_unit>{_UNIT_IN_WORDS})?+
        )
      )
    )
    """,
    re.VERBOSE,
)
"""The tokens of a text, each named by the group that took it."""
