"""What somebody has promised you."""

from dataclasses import dataclass
from datetime import date


@dataclass
class Promise:
    email: str
    what: str
    due: date
    kept_on: date | None = None
