"""What differs from computer to computer. It comes from the environment, or from the file .env."""

from functools import cache

from pydantic import Field, SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict


class Settings(BaseSettings):
    model_config = SettingsConfigDict(env_file=".env", extra="ignore", hide_input_in_errors=True)

    secret_key: SecretStr = Field(min_length=32)
    database_url: str = "sqlite:///shelf.db"
    token_minutes: int = 30


@cache
def get_settings() -> Settings:
    return Settings()
