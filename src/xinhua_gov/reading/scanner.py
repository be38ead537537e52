"""The scanner: one pass over a text, into the tokens that the rules read.

Every alternative begins with its own characters and keeps what it has read, so that the time is linear in the text,
whatever stands in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from xinhua_gov.reading.numerals import SCALES
from xinhua_gov.reading.words import BEFORE, MARKS, NOT_BEFORE, SENTENCE, SPELLS, UNITS

DIGIT = "0-9０-９"
CHINESE = "零〇一二两三四五六七八九十百千万亿"
ONES = "零〇一二三四五六七八九"
DASHES = "—–―－\\-~～至到"
SIGNS = "\\-－−负+＋"
"""The signs that the upper end of a range may have: no dash that is long."""

COLONS = "∶:：︰﹕"

BLANKS = " \u3000\xa0"
"""The blanks that may stand between a number and what belongs to it."""

B = f"[{BLANKS}]?+"
"""A blank, or none."""

INK = "\u3400-\u9fff"
"""The ideographs that a text is written in."""

UNKNOWN = "\ufffd"
"""What stands for characters that were lost: a number that is beside it may be a part of one, so it is none."""

_CHARACTERS = "(?:[零〇一二两三四五六七八九十百万亿]|千(?![瓦伏米克卡]|分点))"
_WORDS = rf"{_CHARACTERS}++(?:点[{ONES}]++[十百千万亿]*+)?+"
SCALE = r"(?:[十百千]?亿亿|[十百千]?万亿|[十百千]?亿|[十百千]?万|百(?!分)|千(?![瓦伏米克卡]|分点))"
_YEAR = rf"[12１２][{DIGIT}]{{3}}(?![{DIGIT}])"
_RECENT = rf"(?:[1１][89８９]|[2２][01０１])[{DIGIT}]{{2}}(?![{DIGIT}])"
_YEAR_IN_WORDS = rf"[一二][九〇零○][{ONES}○][{ONES}○]"


def any_of(words: Iterable[str], not_before: Mapping[str, str] | None = None) -> str:
    """A pattern of any of the words, the longest that fits: a tree of their characters, which never goes back far.

    `not_before` holds for some words the characters that may not follow.
    """
    branches = _branches({word: (not_before or {}).get(word, "") for word in words})
    return branches[0] if len(branches) == 1 else f"(?>{'|'.join(branches)})"


def _branches(words: Mapping[str, str]) -> list[str]:
    """The patterns of what is left of some words, one for each first character."""
    tree: dict[str, dict[str, str]] = {}
    for word, stops in words.items():
        if word:
            tree.setdefault(word[0], {})[word[1:]] = stops
    branches = [re.escape(first) + any_of(rest, rest) for first, rest in tree.items()]
    if "" in words:
        stops = words[""]
        branches += [f"(?![{stops}])" if stops else ""]
    return branches


UNIT = any_of(UNITS, NOT_BEFORE)
"""A unit."""

_LONGER = [unit for unit in (*UNITS, *SCALES) if unit > INK[0]]
UNIT_BEGINS = "".join(sorted({character for unit in _LONGER for character in unit[:-1]}))
"""The ideographs in units and multipliers that another one follows, as a blank or a break may part them."""

UNIT_GOES_ON = "".join(sorted({character for unit in _LONGER for character in unit[1:]}))
"""Those that follow another one."""

_THING = any_of((unit for unit, how in UNITS.items() if how in ("measured", "counted", "technical")), NOT_BEFORE)
"""A unit of what is counted or measured: 1950—2000人 is no time."""

_UNIT_IN_WORDS = any_of((unit for unit in UNITS if not unit.isascii() and unit != "角"), NOT_BEFORE)
_MEASURE = f"(?:{SCALE}|[%％‰倍吨米亩元度斤岁]|个?百分点|公里|公顷|公斤|千|平方|立方|美元)"

_NUMBER = rf"[{DIGIT}]++(?:,[{DIGIT}]{{3}}(?![{DIGIT}]))*+(?:{B}[.．][{DIGIT}]++)?+"
_GROUPED = (  # 1，234亿元 and 1 234亿元: only behind an ideograph, and the rule wants a unit
    rf"(?:(?<=[{INK}])|(?<=[{INK}][{BLANKS}]))[1-9１-９][{DIGIT}]{{0,2}}+"
    rf"(?:(?:，[{DIGIT}]{{3}}(?![{DIGIT}]))++|(?:[{BLANKS}][{DIGIT}]{{3}}(?![{DIGIT}]))++)(?:[.．][{DIGIT}]++)?+"
)
_POINTED = rf"[点·•・][{DIGIT}]++(?={B}{_MEASURE})"
_LESSER = (  # what follows in 1亿2000万, 3万2千, 3万5千5百, 8百五十万, 3万2000, 3亿零500万
    rf"(?:(?:(?:[零〇](?=[{DIGIT}]))?+[{DIGIT}]{{1,4}}+(?:[.．][{DIGIT}]++)?+|[{ONES[1:]}])"
    rf"(?:[千百十]?(?:万亿|[万亿])|[千百](?![分瓦伏米克卡帕升焦]))){{1,4}}+"
    rf"|(?<=[万千])[零〇][{DIGIT}]{{1,3}}(?![{DIGIT}.．年])"
    rf"|(?<=万)[{DIGIT}]{{4}}(?![{DIGIT}.．年])|(?<=千)[{DIGIT}]{{3}}(?![{DIGIT}.．年])"
)
_MERE_COUNTER = "个(?=[余多]亿|亿(?![元吨级斤千万以人美立]))"
"""A counter within an amount, as people say it: 3个亿, 2个多亿; 3个亿元项目 are three."""

_INNER = "(?:(?<=[百千])[余多来几](?:万亿|[万亿])|(?<=万)[余多来几]亿)"
"""An inner word and the rest of the multiplier, which goes on behind it: 3千多亿, 5万余亿."""

_PER = (
    rf"/(?:[百千万]|[十百]万)?(?:{UNIT}|[年月日人])(?:[·•/](?:{UNIT}|[年月日])|(?<=人)[年月](?![均底末初来内]))?+"
    rf"|[（(](?:{UNIT})[）)]"
    "|每(?:立方米|平方米|平方公里|公里|百公里|千米|米|亩|公顷|公斤|千克|吨|升|小时|分钟|秒|千瓦时|度|人|户)"
)
_HALF = "半(?![径天年月日夜数个小成程载岛山路导截价壁自决机闭圆额边封透挂票])"
_NO_VARIETY = "(?![样层云]|元(?:化|素|文|投|主|共|参|融|供))"
"""Nothing that makes 多 a word for variety: 多元化, but 1亿多元."""

_SUMMED = (
    "累计|共(?![同和产识建享青赢商治用])|总计|合计|平均|新[增建]|投入|完成(?![”，。、；])|提高|增长|增加|下降|减少|转移"
)
_SINCE = f"年(?:[来间]|里(?!程)|中(?![期职考学专等])|(?:左右)?的?时间|内(?!乱)|(?={_SUMMED}))"
"""What makes of a number of years those that a sentence is about: 五年来, 三年内, 五年累计."""

_NO_SINCE = "(?<![续每前后头首第满到至为过务])(?<!为期|工期|周期)"
"""Nothing that makes them something else: 连续五年累计, 缩短至3年内."""

_DAY = rf"{B}[{DIGIT}]{{1,2}}{B}[日号]"
_MONTH = rf"[{DIGIT}]{{1,2}}{B}月"
_MONTHS = rf"[{DIGIT}]{{1,2}}{B}[{DASHES}]{B}[{DIGIT}]{{1,2}}{B}月"
_DAY_IN_WORDS = rf"[{CHINESE}]{{1,3}}月(?:[{CHINESE}]{{1,3}}日)?+"
_NO_DEATHS = "零(?=死亡|感染|伤亡|事故|病例|增长|新增|投诉|上访|违约)"
_NO_ACCIDENTS = r"(?:无|未发生)(?=(?:重特大|重大|较大|特大)[^，。；\n]{0,8}事故)"
_NO_TENTHS = "立为功员长果本就绩不都型熟效交"
_SMALL = "一两二三四五六七八九十"
_ORDINAL = "[位名个家座条章款节届次期批号级类轮项件季年天周月场所]|小时"
_QUALIFIER = any_of(word for word, cue in BEFORE.items() if cue.role == "qualifier")
_BEHIND_SMALL = re.escape(
    "".join(sorted({unit[0] for unit in UNITS if not unit.isascii()})) + "余多来几成点是要、与和○半"
)
_MERELY_SMALL = rf"(?<![“‘「『《〈])[{ONES[1:]}两十](?![{CHINESE}{DASHES}{_BEHIND_SMALL}])"
"""A small number that only makes a word, as most do: 统一, 三农."""

_FIRST_OF_CUES = "".join(sorted({word[0] for word in (*SENTENCE, *SPELLS)}))

_OF_DIGITS = rf"""
    (?=[{DIGIT}]{{1,4}}+(?:[年月{DASHES}{BLANKS}]|(?<=[{DIGIT}]{{4}})[、和与][{DIGIT}]))(?:(?P<since>(?=[{DIGIT}]{{1,2}}{B}年){_NO_SINCE}[{DIGIT}]{{1,2}}{B}{_SINCE})
    | (?P<date>
        (?P<listed_years>{_YEAR}(?:[、和与]{_YEAR}){{1,5}}+{B}(?:年(?!代)|(?=[两三四五六]年)))
      | (?P<years>
            {_YEAR}{B}年{B}[{DASHES}]{B}(?:{_YEAR}(?:{B}年)?+|[{DIGIT}]{{2}}{B}年(?!代))
          | {_YEAR}{B}[{DASHES}]{B}(?:{_YEAR}|[{DIGIT}]{{2}}){B}年(?!代)
          | {_RECENT}{B}[{DASHES}]{B}{_RECENT}(?!{B}(?:{SCALE}|{_THING})))
      | (?P<year>{_YEAR}){B}年(?:{B}(?:(?P<months_of_year>{_MONTHS})|{_MONTH}(?:{_DAY})?+))?+[底末初度代]?
      | (?P<months>{_MONTHS})份?
      | {_MONTH}(?:份|{_DAY})?+
      ))
    | (?=[{DIGIT}]++(?:{B}[,.．][{DIGIT}]++){{0,4}}+{B}[+＋·•・/{COLONS}比])(?:
      (?P<sum>[{DIGIT}]++(?:{B}[+＋]{B}(?:[{DIGIT}]++|[NnXxＮ]))++)
    | (?P<day>[{DIGIT}]{{1,2}}[·•・][{DIGIT}]{{1,2}}(?![{DIGIT}]|{B}{_MEASURE}))
    | (?P<over>[{DIGIT}]{{1,3}}/[{DIGIT}]{{1,4}}(?![{DIGIT}/]|万))
    | (?P<ratio>{_NUMBER}(?:
        (?:(?:[{COLONS}]|[{BLANKS}][{COLONS}][{BLANKS}]){_NUMBER}){{1,6}}+
      | (?:{B}比{B}{_NUMBER}(?![{DIGIT}.．年%％‰]|{B}{SCALE})){{1,3}}+
      )))
    | (?P<digits>
        (?P<number>{_GROUPED}|{_NUMBER}(?:{_POINTED})?+)(?:{_MERE_COUNTER})?+
        (?:{B}(?P<more>余|多{_NO_VARIETY}|[来几](?=[万亿])))?+
        (?:{B}(?P<scale>{SCALE})(?:(?P<inner>{_INNER})|(?P<lesser>{_LESSER}))?+)?+
        (?:{B}(?P<more2>余|多{_NO_VARIETY}|(?<=[0０百千万亿])来))?+
        (?:{B}(?P<unit>{UNIT})(?P<per>{_PER})?+
          (?P<finer>{_HALF}|(?<=元)[{DIGIT}]角(?:[{DIGIT}]分)?+|(?<=角)[{DIGIT}]分)?+)?+
        (?P<to>{B}(?:[{DASHES}]|(?P<between>[与和])){B}(?P<high_sign>(?:[{SIGNS}]|零下)?+)(?P<high>{_NUMBER})(?:{B}(?P<high_scale>{SCALE}))?+
          (?:{B}(?P<high_unit>{UNIT})(?P<high_per>{_PER})?+)?+(?(between)(?={B}之间)))?+
      )
    """
"""The tokens that begin with a Western digit."""

_OF_NUMERALS = rf"""
    (?P<since_words>(?=[{_SMALL}]{{1,2}}+年){_NO_SINCE}[{_SMALL}]{{1,2}}{_SINCE})
    | (?P<worded>{_YEAR_IN_WORDS}年(?:{_DAY_IN_WORDS})?+)
    | (?P<part>(?P<denominator>[百千万])分之(?:
        (?P<part_number>{_NUMBER})|(?P<part_words>{_WORDS}))
        (?:[{DASHES}](?:(?P=denominator)分之)?+
          (?:(?P<part_high_number>{_NUMBER})|(?P<part_high>{_WORDS}))(?!{_UNIT_IN_WORDS}|分之)
        )?+
      )
    | (?P<fraction>(?P<bottom>[{_SMALL}]{{1,3}}+)分之(?P<top>[{_SMALL}]{{1,3}}+))
    | (?P<plan>
        (?P<five>十[一二三四五六七八]五|[六七八九十]五(?=[”」]?(?:计划|规划|时期|期间))|(?<=[“「])[六七八九十]五(?=[”」]))(?![{CHINESE}年])
      )
    | (?P<one_half>一半)
    | (?P<no_deaths>{_NO_DEATHS})
    | (?P<characters>
        (?P<words>{_WORDS})(?:(?P<within>[余多来几])(?P<step>万亿|[万亿]))?+
        (?:
          成(?P<tenths_to>(?:[{DASHES}]|(?P<tenths_between>[与和]))(?P<tenths_high>[{ONES[1:]}])成(?(tenths_between)(?=之间)))
        | (?P<tenths>成(?P<half_tenth>半|[{ONES}])?+(?![{_NO_TENTHS}]))
        | (?P<words_more>余|多{_NO_VARIETY}|(?<=[十百千万亿])来)?+
          (?:(?P<words_unit>{_UNIT_IN_WORDS}|角(?=[{ONES}]分))
            (?P<words_finer>{_HALF}|(?<=元)[{ONES}]角(?:[{ONES}]分)?+|(?<=角)[{ONES}]分)?+)?+
          (?P<words_to>(?:[{DASHES}]|(?P<words_between>[与和]))(?P<words_high>{_WORDS})(?P<words_high_unit>{_UNIT_IN_WORDS})
            (?(words_between)(?=之间)))?+
        )
      )
    """
"""The tokens that begin with a Chinese numeral."""

_OF_WORDS = rf"""
    (?P<cue>{any_of(SENTENCE)})
    | (?P<spell>
        (?<![附将接])(?P<when>{any_of(SPELLS)})(?P<ahead>[{_SMALL}]{{1,2}}|[{DIGIT}]{{1,2}})(?P<ahead_to>[{DASHES}](?:[{_SMALL}]|[{DIGIT}]{{1,2}}))?+{B}年(?:来|内|间|里|中)?+(?![度级])
      )
    | (?=[（(第翻前首半过无未])(?:
      (?P<list>[（(](?:[{CHINESE}]{{1,3}}|[{DIGIT}]{{1,2}})[）)])
    | (?P<nth_plan>第[{_SMALL}]{{1,2}}个五年(?:规划|计划))
    | (?P<nth>第{B}(?:(?P<nth_digits>{_NUMBER})|(?P<nth_words>{_WORDS})){B}(?P<nth_unit>{_ORDINAL})?+)
    | (?P<double>翻了?(?P<double_cue>{_QUALIFIER})?+(?P<times>[一两二三四五1-5１-５])?番)
    | (?P<front>
        (?<![提以之目日年空跟当从])前(?:(?P<front_digits>[{DIGIT}]{{1,3}})|(?P<front_words>[{CHINESE}]{{1,3}}))
        (?P<front_unit>[名位强年月天日周]|个月|季度)?+(?![%％‰.．{DIGIT}]|个百分)
      )
    | (?P<first>首[位家个座条例])
    | (?P<half>半数|(?<![经通超])过半(?![年天月小])|半(?=个百分点))
    | (?P<none>{_NO_ACCIDENTS})
      )
    """
"""The tokens that begin with a word or a mark."""

TOKENS = re.compile(
    rf"""
    (?=[{DIGIT}{CHINESE}（(。；！？\n第翻前首半过无未{_FIRST_OF_CUES}])
    (?:
      (?P<line>[。！？]?+\n)
    | (?P<end>[。！？])
    | (?=[{DIGIT}])(?:{_OF_DIGITS})
    | (?=[{CHINESE}])(?!{_MERELY_SMALL})(?:{_OF_NUMERALS})
    | (?:{_OF_WORDS})
    )
    """,
    re.VERBOSE,
)
"""The tokens of a text, each named by the group that took it: parted by how they begin, so that few are tried."""


def groups(*names: str) -> tuple[int, ...]:
    """The numbers of groups of the tokens, by which a match finds them faster than by their names."""
    return tuple(TOKENS.groupindex[name] for name in names)


MARKING = re.compile("|".join(_branches(dict.fromkeys(MARKS, ""))))
"""The words that mark the numbers behind them; bare branches, since a search skips to where one of them may begin."""
