"""What the bot remembers, a server apart from every other. Nothing here knows Discord."""
