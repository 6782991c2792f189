"""The time in seconds since the beginning of 1970."""

import time
from typing import Annotated

from fastapi import Depends


def now() -> int:
    return int(time.time())


Now = Annotated[int, Depends(now)]
