"""How long things are kept."""

from datetime import datetime, timedelta

from sqlalchemy import Delete, delete

from bot.records.tables import GapRow, HandoffRow, NewcomerRow, ReplyRow, VoteRow

KEEP_REPLIES = timedelta(days=30)
KEEP_VOTES = timedelta(days=365)
KEEP_GAPS = timedelta(days=180)
KEEP_NEWCOMERS = timedelta(days=365)
"""Since the member last did anything with it."""
KEEP_SETTLED_HANDOFFS = timedelta(days=30)
"""Since they were answered or closed."""
KEEP_OPEN_HANDOFFS = timedelta(days=90)
"""Since anybody last claimed or released them."""


def expired(now: datetime) -> list[Delete]:
    """The statements that remove what has been kept long enough at `now`."""
    settled = HandoffRow.state.in_(("answered", "closed"))
    return [
        delete(ReplyRow).where(ReplyRow.at < now - KEEP_REPLIES),
        delete(VoteRow).where(VoteRow.at < now - KEEP_VOTES),
        delete(GapRow).where(GapRow.at < now - KEEP_GAPS),
        delete(NewcomerRow).where(NewcomerRow.updated < now - KEEP_NEWCOMERS),
        delete(HandoffRow).where(settled, HandoffRow.updated < now - KEEP_SETTLED_HANDOFFS),
        delete(HandoffRow).where(~settled, HandoffRow.updated < now - KEEP_OPEN_HANDOFFS),
    ]
