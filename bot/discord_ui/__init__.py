"""The advisor in Discord. Only this package imports discord."""
