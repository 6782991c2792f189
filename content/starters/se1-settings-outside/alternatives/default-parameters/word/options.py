from pydantic import SecretStr, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict


class Options(BaseSettings):
    model_config = SettingsConfigDict(env_file=".env", hide_input_in_errors=True)

    my_name: str
    shared_key: SecretStr
    repeat: int = 1

    @field_validator("shared_key")
    @classmethod
    def long_enough(cls, value):
        if len(value) < 16:
            raise ValueError("16 characters or more, please")
        return value


def options():
    return Options()
