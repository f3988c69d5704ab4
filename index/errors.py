"""The one tree of errors that people are meant to read."""


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
