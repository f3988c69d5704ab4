"""What a helper wrote: a text, and a source if there is one."""

import re
from dataclasses import dataclass
from typing import Self
from urllib.parse import urlsplit

_SOURCE = re.compile(r"https?://[^\s<>]+", re.I)
_KEPT = re.compile(r"(?P<text>.*)\n\n<(?P<source>https?://[^\s<>]+)>", re.I | re.S)


@dataclass(frozen=True, slots=True)
class Reply:
    """A helper's answer; `source` is a link, or empty."""

    text: str
    source: str = ""

    @classmethod
    def typed(cls, text: str, source: str) -> Self:
        """From the fields of a form; a source that is no link becomes a line of the text."""
        text, source = text.strip(), source.strip()
        if not source or (_SOURCE.fullmatch(source) and _host(source)):
            return cls(text, source)
        return cls(f"{text}\n\n{source}")

    @classmethod
    def kept(cls, answer: str) -> Self:
        """From the one text that the records keep."""
        found = _KEPT.fullmatch(answer)
        if found is None or not _host(found["source"]):
            return cls(answer)
        return cls(found["text"], found["source"])

    def to_keep(self) -> str:
        return f"{self.text}\n\n<{self.source}>" if self.source else self.text

    @property
    def site(self) -> str:
        """Where the source leads, in short."""
        return _host(self.source)


def _host(url: str) -> str:
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""
