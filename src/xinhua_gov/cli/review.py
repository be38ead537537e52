"""`review FOLDER --text FILE`: a draft settled in the browser, on a page of this machine alone."""

from __future__ import annotations

import argparse

from xinhua_gov.cli.output import CommandAnswer, opened
from xinhua_gov.cli.output import tell as tell_person
from xinhua_gov.cli.parsing import understood
from xinhua_gov.review.serving import refuse_without_extra, serve
from xinhua_gov.review.session import Session
from xinhua_gov.vocabulary import Language, spoken


def run(options: argparse.Namespace) -> CommandAnswer:
    """Serve the page until it is interrupted."""
    refuse_without_extra()
    document = opened(understood(options.text), options)
    session = Session(understood(options.folder), document.text)

    def tell(address: str) -> None:
        print(address if options.json else _told(address, options.lang), flush=True)
        if not options.no_browser and not _opened_in_browser(address):
            zh, en = "没有找到浏览器，请自行打开上面的地址", "no browser is found; open the address above yourself"
            tell_person(options.lang, spoken(options.lang, zh, en))

    serve(session, port=options.port, language=options.lang, tell=tell)
    return CommandAnswer(())


def _told(address: str, language: Language) -> str:
    zh = f"核定页面：{address}\n只有本机能打开；每一步都立即写入文件夹。按 Ctrl+C 结束。"
    en = (
        f"the page: {address}\n"
        "only this machine can open it; every change is in the folder at once. Ctrl+C ends the review."
    )
    return spoken(language, zh, en)


def _opened_in_browser(address: str) -> bool:
    import webbrowser

    try:
        return webbrowser.open(address)
    except (webbrowser.Error, OSError):
        return False
