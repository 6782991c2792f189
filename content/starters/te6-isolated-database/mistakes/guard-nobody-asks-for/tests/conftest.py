import pytest
from sqlalchemy import event

import db


@pytest.fixture
def guard():
    @event.listens_for(db.engine, "do_connect")
    def refuse(*details):
        raise RuntimeError("a test wants to open the library's shelf.db")
