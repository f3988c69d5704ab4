"""What goes wrong with the records, told so that an operator can mend it."""

from index.errors import AdvisorError

_LEFT_ALONE = "it was left as it is: restore a copy of it, or move it away to begin with none"

_KNOWN = (
    ("not a database", "is not a database", _LEFT_ALONE),
    ("malformed", "is damaged", _LEFT_ALONE),
    ("no such table", "is damaged: a table is missing", _LEFT_ALONE),
    ("readonly", "cannot be written", "the bot's user must be allowed to write the file"),
    ("unable to open", "cannot be opened", "the bot's user must be allowed to write its folder"),
    ("locked", "is in use by another process", "end that process; one bot keeps one file"),
    ("disk is full", "cannot be written: the disk is full", "free some space"),
)
"""(what the database says, what is wrong, how to mend it)."""


class RecordsError(AdvisorError):
    """The records cannot be opened, read or written."""

    exit_code = 78


def told(place: str, error: BaseException) -> RecordsError:
    """The error that people read where the database at `place` says `error`."""
    said = str(getattr(error, "orig", None) or error) or type(error).__name__
    for needle, wrong, hint in _KNOWN:
        if needle in said:
            return RecordsError(f"the records in {place}: the file {wrong}", hint)
    return RecordsError(
        f"the records in {place} cannot be used: {said}",
        "see whether the database runs and lets the bot in",
    )
