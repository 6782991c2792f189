"""Counts the tasks."""

import json

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models import Task


def tasks(session: Session) -> int:
    return session.scalar(select(func.count()).select_from(Task))
