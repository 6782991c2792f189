"""The settings of Shelf. They come from the environment, or else from the file .env."""

from functools import cache
from typing import Annotated

from pydantic import Field, SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict


class Settings(BaseSettings):
    model_config = SettingsConfigDict(env_file=".env", extra="ignore", hide_input_in_errors=True)

    database_url: Annotated[str, Field(min_length=1)]
    secret_key: Annotated[SecretStr, Field(min_length=32)]
    token_minutes: Annotated[int, Field(ge=1, le=120)] = 30
    debug: bool = False


@cache
def get_settings() -> Settings:
    return Settings()
