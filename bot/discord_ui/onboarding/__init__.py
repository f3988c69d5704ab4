"""Onboarding: the welcome, the questions of /start, the starter pack, and reminders of it."""
