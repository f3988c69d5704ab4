"""The settings of a server: one private card, for those who manage it."""
