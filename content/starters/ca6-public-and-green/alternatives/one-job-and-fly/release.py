"""Brings the tables along before a new version starts. If that fails, so does this."""

from alembic import command
from alembic.config import Config

if __name__ == "__main__":
    command.upgrade(Config("alembic.ini"), "head")
