"""The advisor in a terminal: a chat, and answers as text."""
