"""An atheris target for the reader: `python tests/fuzzing/fuzz_reading.py -max_total_time=60`.

A text is any characters, or is woven from the words that the reader knows; whatever it is, it is read.
"""

from __future__ import annotations

import sys

import atheris

with atheris.instrument_imports(include=["xinhua_gov.reading"]):
    from xinhua_gov.reading.reader import read_quantities
    from xinhua_gov.reading.words import AFTER, BEFORE, HEADING, SENTENCE, UNITS, WHERE

_MARKS = "0123456789．.,，、。；：:（）()“”-—–~至到/∶+×%％\n 零一二两三四五六七八九十百千万亿点余多成第前首翻番年月日"
_PHRASES = ("分之", "十四五", "五年规划", "政府工作报告", "分别")
_WORDS = [*_MARKS, *UNITS, *BEFORE, *AFTER, *WHERE, *SENTENCE, *HEADING, *_PHRASES]


def read(data: bytes) -> None:
    """Read one text and hold what every reading holds."""
    provider = atheris.FuzzedDataProvider(data)
    if provider.ConsumeBool():
        text = provider.ConsumeUnicode(provider.remaining_bytes())
    else:
        places = provider.ConsumeIntListInRange(provider.remaining_bytes() // 2, 0, len(_WORDS) - 1)
        text = "".join(_WORDS[place] for place in places)
    end = 0
    for mention in read_quantities(f"{text}\n"):  # a line alone may be the name of a file, which is refused
        assert end <= mention.start < mention.end
        assert mention.text == text[mention.start : mention.end]
        assert mention.is_quantity == (mention.value is not None) == (mention.measure is not None)
        for value in (mention.value, mention.value_high):
            exponent = 0 if value is None else value.as_tuple().exponent
            assert isinstance(exponent, int)
            assert exponent <= 0
        end = mention.end


if __name__ == "__main__":
    atheris.Setup(sys.argv, read)
    atheris.Fuzz()
