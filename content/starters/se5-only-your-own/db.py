"""The engine, and a session for each request."""

from functools import cache
from typing import Annotated

from fastapi import Depends
from sqlalchemy import Engine, create_engine
from sqlalchemy.orm import Session

from settings import get_settings


@cache
def get_engine() -> Engine:
    """Makes the engine when it's first needed, so that an import needs no setting."""
    return create_engine(get_settings().database_url)


def get_session():
    with Session(get_engine()) as session:
        yield session


DbSession = Annotated[Session, Depends(get_session)]
