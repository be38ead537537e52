"""Whether characters are Chinese as it is written, or what comes of bytes that are read in a wrong encoding."""

from __future__ import annotations

SAMPLE = 100_000
"""Characters at the beginning of a text by which it is told whether it is Chinese, and whether it is a text."""

COMMON_SHARE = 0.25
"""The share of a text's characters beyond ASCII that must be common for it to be Chinese.

Stretches of 50 to 1,000 characters of 282 reports have 0.30 to 0.75; Japanese, Korean and Russian that is taken for
GB18030 or Big5, and each of these that is taken for the other, has at most 0.10."""

_SIMPLIFIED = (
    "，、。业建的和发展化新全大“”设实进市工加产力区推一国动中政城人生高民成增作制务强体等会改保重持地项开行提资经创农合个施企以"
    "理年能家社目快入公平上治点基水好长济为面服省完造现深村有心用在坚机度主要育文三万代革升质级不技规程品量定管出优支安元府系科"
    "学法投善通环续标效性态金场到各事范域落是亿步方共对）（商活总路乡集源教划位稳融境；部防型五园分医我放构办更整领电本群批色立达"
    "打策收积口决做营结向外引统特运"
)
"""The 200 characters beyond ASCII that 282 reports have most often."""

_TRADITIONAL = "萬業個為產億優會體農決創製辦務動區醫發園國場學實對開強態總機構標現電係級經統群規設質資達進長麵項領鄉"
"""The traditional forms that most of these have."""

_COMMON = frozenset(_SIMPLIFIED + _TRADITIONAL)


def common_share(text: str) -> float:
    """The share of a text's characters beyond ASCII that are common in Chinese, 0 where it has none beyond ASCII."""
    wide = [character for character in text[:SAMPLE] if character > "\x7f"]
    return sum(map(_COMMON.__contains__, wide)) / len(wide) if wide else 0.0


def is_chinese(text: str) -> bool:
    """Whether the characters that a text has beyond ASCII are those that Chinese has most often.

    >>> is_chinese("新建学校"), is_chinese("鐢熶骇鎬诲")
    (True, False)
    """
    return common_share(text) >= COMMON_SHARE
