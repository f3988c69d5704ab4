"""The kinds of advice, one a file: pure functions from entries and hits to what is shown."""
