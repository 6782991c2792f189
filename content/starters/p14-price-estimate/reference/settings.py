"""What differs between two computers. It all comes from environment variables."""

from functools import cache
from pathlib import Path
from typing import Annotated

from pydantic import Field
from pydantic_settings import BaseSettings


class Settings(BaseSettings):
    model: Path = Path("models/2027-12.json")
    next_model: Path | None = None
    next_share: Annotated[int, Field(ge=0, le=100)] = 0
    database: Path = Path("estimates.db")
    worker: str = "worker"


@cache
def get_settings() -> Settings:
    return Settings()
