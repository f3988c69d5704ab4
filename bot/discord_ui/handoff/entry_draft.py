"""A helper's answer as the draft of a knowledge entry, for a maintainer to finish."""

import json
import re
import unicodedata
from dataclasses import dataclass

from bot.discord_ui.handoff.reply import Reply
from bot.records.handoffs import Handoff
from index.entries import Vocabulary
from index.template import template

KIND = "practice"

_SLUG_LENGTH = 48
_TITLE_LENGTH = 80
_FIELD = re.compile(r"(?P<name>[a-z_]+):")
_TO_DO = {
    "title": "a title of a few words; this is the member's question",
    "summary": "the answer in one to three sentences",
    "topics": "at least one",
    "audience": "at least one",
    "questions": "the first is as a member asked it: take out what is personal, and add two more",
    "checks": "two more ways of asking",
    "sources": "what proves the answer, the primary source first",
    "reviewed": "the day on which you have checked it",
}


@dataclass(frozen=True, slots=True)
class EntryDraft:
    """A file for `knowledge/`."""

    file_name: str
    text: str


def entry_draft(handoff: Handoff, author: str, day: str, vocabulary: Vocabulary) -> EntryDraft:
    """The draft of an answered hand-off; `author` agreed on `day` that it is published."""
    reply = Reply.kept(handoff.answer)
    question = _one_line(handoff.question)
    head, _, _ = template(KIND, vocabulary).rpartition("\n---\n")
    lines: list[str] = []
    for line in head.split("\n"):
        field = _FIELD.match(line)
        if field and field["name"] in _TO_DO:
            lines.append(f"# TODO: {_TO_DO[field['name']]}")
        lines.append(line)
    written = "\n".join(lines)
    written = written.replace("title: …", f"title: {_quoted(question[:_TITLE_LENGTH])}", 1)
    written = written.replace("questions:\n  - …", f"questions:\n  - {_quoted(question)}", 1)
    if reply.source:
        source = f"{{title: {_quoted(reply.site)}, url: {_quoted(reply.source)}}}"
        written = written.replace('{title: "…", url: "https://…"}', source, 1)
    licence = f"# By {_one_line(author) or 'a helper'}, who agreed on {day} to CC-BY-4.0."
    body = f"## {question[:_TITLE_LENGTH]}\n\n{reply.text}\n"
    text = f"{written}\n{licence}\n---\n{body}"
    return EntryDraft(f"draft-{_slug(question) or f'question-{handoff.id}'}.md", text)


def _one_line(text: str) -> str:
    """Text that cannot end the line that it stands in."""
    spaced = " ".join(text.split())
    return "".join(sign for sign in spaced if sign.isprintable())


def _quoted(text: str) -> str:
    """As YAML's double quotes have it, which are JSON's."""
    return json.dumps(text, ensure_ascii=False)


def _slug(question: str) -> str:
    """A question as an entry's id may be; "" where it has no Latin letters."""
    latin = unicodedata.normalize("NFKD", question).encode("ascii", "ignore").decode().lower()
    words = re.findall(r"[a-z0-9]+", latin)
    slug = ""
    for word in words:
        longer = f"{slug}-{word}" if slug else word
        if len(longer) > _SLUG_LENGTH:
            break
        slug = longer
    return slug
