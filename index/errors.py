"""The one tree of errors that people are meant to read."""

import errno
from pathlib import Path


class AdvisorError(Exception):
    """What went wrong, in a sentence, and how to mend it.

    `exit_code` is what the command line ends with: 1 for problems found, 78 for bad configuration.
    """

    exit_code = 1

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class ConfigurationError(AdvisorError):
    """The advisor cannot run as it is set up."""

    exit_code = 78


def unwritable(folder: Path, error: OSError) -> ConfigurationError:
    """What to tell people when `folder` cannot be written."""
    forbidden = (errno.EACCES, errno.EPERM, errno.EROFS, errno.ENOTDIR, errno.EEXIST)
    if error.errno in forbidden:
        hint = "set ADVISOR_HOME to a folder that you may write to"
    else:  # a full disk, a quota; numpy gives no number at all
        hint = "free some space, or set ADVISOR_HOME to a disk that has it"
    reason = error.strerror or str(error)
    return ConfigurationError(f"{folder} cannot be written: {reason}", hint)
