"""The library's clock. It stands still: it's Monday, 22 May 2028, 9:00, in UTC."""

import datetime
from typing import Annotated

from fastapi import Depends

NOW = datetime.datetime(2028, 5, 22, 9, 0, tzinfo=datetime.timezone.utc)


def now():
    return NOW


Now = Annotated[datetime.datetime, Depends(now)]
