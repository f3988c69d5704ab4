"""The advisor, and the places where people meet it: the terminal and Discord."""
