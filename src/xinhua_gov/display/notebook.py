"""Notebook: what anything that shows itself shows there; mentions, panels and promises without pydantic."""

from __future__ import annotations

from xinhua_gov.panels.panel import Panel
from xinhua_gov.promises.follow_up_results import FollowUps
from xinhua_gov.reading.mention import Mentions


def html_of(shown: object) -> str | None:
    """The HTML that a notebook shows for an object; None where the plain text is enough."""
    if isinstance(shown, Mentions):
        from xinhua_gov.display.passages import html_of_mentions

        return html_of_mentions(shown)
    if isinstance(shown, Panel):
        from xinhua_gov.display.panel_charts import html_of_panel

        return html_of_panel(shown)
    if isinstance(shown, FollowUps):
        from xinhua_gov.display.promise_table import html_of_follow_ups

        return html_of_follow_ups(shown)
    from xinhua_gov.display.record_html import html_of_record

    return html_of_record(shown)


def svg_of(shown: object) -> str | None:
    """The chart of an object; None where there is none."""
    if isinstance(shown, Mentions):
        from xinhua_gov.display.strips import strips_of_mentions

        return strips_of_mentions(shown, "en")[1]
    if isinstance(shown, FollowUps):
        from xinhua_gov.display.promise_table import stories_of

        return stories_of(shown, "en")[1]
    from xinhua_gov.display.record_html import svg_of_record

    return svg_of_record(shown)
