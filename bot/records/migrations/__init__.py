"""How the tables came to be, one file a change; Alembic runs them when the records are opened."""
