from functools import lru_cache
from pathlib import Path

from pydantic import Field, SecretStr
from pydantic_settings import BaseSettings


class Settings(BaseSettings):
    debug: bool = False
    token_minutes: int = Field(default=30, gt=0, lt=24 * 60)
    secret_key: SecretStr = Field(min_length=32)
    database_url: str = Field(pattern="^sqlite:///.+")

    model_config = {
        "env_file": Path(__file__).parent / ".env",
        "env_file_encoding": "utf-8",
        "hide_input_in_errors": True,
    }


@lru_cache(maxsize=1)
def get_settings():
    return Settings()
