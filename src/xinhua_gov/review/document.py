"""Document: the page itself, empty; its script fills it."""

from __future__ import annotations

from xinhua_gov.display.svg import element, escaped
from xinhua_gov.review.wording import words_of_page
from xinhua_gov.vocabulary import Language


def document(language: Language) -> str:
    """The page in a language."""
    words = {name: escaped(word) for name, word in words_of_page(language).items()}
    groups = ("all", "open", "result", "target", "other", "report", "heading")
    options = "".join(element("option", words[group], value=group) for group in groups)
    other = "en" if language == "zh" else "zh"
    return f"""<!DOCTYPE html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>xinhua-gov review</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="review.css">
<script src="review.js" defer></script>
</head>
<body>
<header>
<h1 id="title">xinhua-gov review</h1>
<div class="progress"><progress id="bar" max="1" value="0" aria-labelledby="progress"></progress>
<span id="progress"></span></div>
<div class="tools">
<button type="button" id="next-open">{words["next_open"]} <kbd>n</kbd></button>
<label for="filter">{words["filter"]}</label> <select id="filter">{options}</select>
<button type="button" id="undo" disabled>{words["undo"]} <kbd>u</kbd></button>
<button type="button" id="show-keys">{words["keys"]} <kbd>?</kbd></button>
<a href="?lang={other}" lang="{other}" hreflang="{other}">{words["language"]}</a>
</div>
<div id="legend"></div>
</header>
<div id="message" role="alert" hidden></div>
<details id="faults" hidden><summary></summary><ul></ul></details>
<main>
<section id="text" class="lit" lang="zh" tabindex="0" aria-label="{words["text"]}"></section>
<section id="details" tabindex="0" aria-label="{words["details"]}"><p class="soft">{words["pick"]}</p></section>
</main>
<div id="selection" role="group" aria-label="{words["add"]}" hidden></div>
<p id="status" role="status"></p>
<dialog id="keys" aria-label="{words["keys"]}"><h2>{words["keys"]}</h2><dl></dl>
<form method="dialog"><button>{words["close"]}</button></form></dialog>
</body>
</html>
"""
