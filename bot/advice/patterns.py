"""Patterns of phrases, written as lists that people can read and extend."""

import re


def any_of(*phrases: str) -> re.Pattern[str]:
    """Matches any of the phrases as whole words, in any case.

    A phrase is a regular expression in which a space stands for one or more spaces, and a space
    with a question mark for any number of them.
    """
    joined = "|".join(phrase.replace(" ?", r"\s*").replace(" ", r"\s+") for phrase in phrases)
    return re.compile(rf"(?<!\w)(?:{joined})(?!\w)", re.I)
