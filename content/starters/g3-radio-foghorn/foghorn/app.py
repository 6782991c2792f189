"""Puts the parts together. Start it: python -m uvicorn --factory foghorn.app:make_app --reload"""

import datetime
from collections.abc import Callable

from fastapi import FastAPI

from foghorn import logbook, programme, shows
from foghorn.database import migrate
from foghorn.problems import add_problem_handlers


def make_app(
    database: str = "foghorn.db", today: Callable[[], datetime.date] = datetime.date.today
) -> FastAPI:
    """Returns an app that works with this database, and calls today() to know the date."""
    migrate(database)
    app = FastAPI(title="Radio Foghorn")
    app.state.database = database
    app.state.today = today
    add_problem_handlers(app)

    @app.get("/health")
    def health():
        """Tells monitoring programs that the server is running."""
        return {"status": "ok"}

    for part in (shows, programme, logbook):
        app.include_router(part.router)
    return app
