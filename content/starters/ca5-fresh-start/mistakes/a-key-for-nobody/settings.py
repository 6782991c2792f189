"""The settings, from the environment or from .env. Without a key, the service doesn't start."""

from functools import cache

from pydantic import Field, SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict


class Settings(BaseSettings):
    model_config = SettingsConfigDict(env_file=".env", extra="ignore")

    secret_key: SecretStr = Field(SecretStr("only-for-my-own-computer-and-nobody-else"), min_length=32)
    login_minutes: int = 480


@cache
def get_settings() -> Settings:
    return Settings()
