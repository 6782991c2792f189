"""The date. A test brings its own."""

import datetime
from typing import Annotated

from fastapi import Depends, Request


def get_today(request: Request) -> datetime.date:
    return request.app.state.today()


Today = Annotated[datetime.date, Depends(get_today)]
