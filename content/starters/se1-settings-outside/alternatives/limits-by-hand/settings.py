"""The settings of Shelf."""

from pydantic import SecretStr, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict


class Settings(BaseSettings):
    model_config = SettingsConfigDict(env_file=".env", hide_input_in_errors=True)

    database_url: str
    secret_key: SecretStr
    token_minutes: int = 30
    debug: bool = False

    @field_validator("database_url")
    @classmethod
    def has_an_address(cls, value):
        if not value.startswith("sqlite:///"):
            raise ValueError("an address begins with sqlite:///")
        return value

    @field_validator("secret_key")
    @classmethod
    def is_long(cls, value):
        if len(value.get_secret_value()) < 32:
            raise ValueError("a key has 32 characters or more")
        return value

    @field_validator("token_minutes")
    @classmethod
    def is_short(cls, value):
        if not 1 <= value <= 60:
            raise ValueError("a token is for 1 to 60 minutes")
        return value


known = None


def get_settings():
    global known
    if known is None:
        known = Settings()
    return known
