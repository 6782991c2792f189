"""The tables, with SQLAlchemy and without an ORM."""

import sqlalchemy as sa

metadata = sa.MetaData()
lists = sa.Table(
    "team_lists",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("name", sa.String, nullable=False),
    sqlite_autoincrement=True,
)
tasks = sa.Table(
    "team_tasks",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("list_id", sa.ForeignKey("team_lists.id"), nullable=False),
    sa.Column("title", sa.String, nullable=False),
    sa.Column("due", sa.Date),
    sa.Column("done", sa.Boolean, nullable=False),
    sqlite_autoincrement=True,
)
notes = sa.Table(
    "team_notes",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("task_id", sa.ForeignKey("team_tasks.id"), nullable=False),
    sa.Column("text", sa.String, nullable=False),
    sa.Index("team_notes_task", "task_id"),
    sqlite_autoincrement=True,
)
