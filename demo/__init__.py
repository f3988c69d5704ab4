"""The bot in a small simulated server: to try it without a token, and to take its pictures."""
