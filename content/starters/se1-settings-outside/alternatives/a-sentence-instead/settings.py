"""The settings of Shelf. What's wrong with them is said in one sentence."""

from functools import cache
from typing import Annotated

from pydantic import Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

Minutes = Annotated[int, Field(ge=1, le=180)]


class SettingsError(RuntimeError):
    """Shelf can't start with these settings."""


class Settings(BaseSettings):
    model_config = SettingsConfigDict(env_file=".env")

    database_url: Annotated[str, Field(min_length=1)]
    secret_key: Annotated[SecretStr, Field(min_length=32)]
    token_minutes: Minutes = 30
    debug: bool = False


@cache
def get_settings() -> Settings:
    try:
        return Settings()
    except ValidationError as error:
        problems = [f"{one['loc'][0]}: {one['msg']}" for one in error.errors()]
    raise SettingsError("; ".join(problems))
