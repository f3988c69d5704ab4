"""Hand-off: a question goes to the server's helpers, and their answer back to its asker."""
