"""The settings of a service: defaults, environment variables, a .env file and secrets."""

import os
from pathlib import Path
from typing import Annotated, Literal

from pydantic import AliasChoices, BaseModel, Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict


class Database(BaseModel):
    host: str = "localhost"
    port: int = 5432
    password: SecretStr = SecretStr("")


class Settings(BaseSettings):
    model_config = SettingsConfigDict(
        env_prefix="SHOP_",
        env_file=".env",
        env_nested_delimiter="__",
        secrets_dir="secrets",
        extra="ignore",
    )

    name: str = "shop"
    debug: bool = False
    workers: int = Field(2, ge=1, le=16)
    level: Literal["info", "debug"] = "info"
    origins: list[str] = []
    hosts: Annotated[list[str], NoDecode] = []
    database: Database = Database()
    token: SecretStr | None = None
    port: int = Field(8000, validation_alias=AliasChoices("PORT", "SHOP_PORT"))

    @field_validator("hosts", mode="before")
    @classmethod
    def split(cls, value):
        return [part.strip() for part in value.split(",")] if isinstance(value, str) else value


Path("secrets").mkdir()
print(Settings())

Path(".env").write_text(
    "# for development\n"
    "SHOP_NAME='from the file'\n"
    "export SHOP_DEBUG=true\n"
    'SHOP_ORIGINS=["http://localhost", "http://shop.example"]\n'
    "SHOP_DATABASE__HOST=db.example\n"
    "SHOP_DATABASE__PORT=6000\n"
    "UNRELATED=1\n"
)
Path("secrets/shop_token").write_text("  t0p\n")
print(Settings())

os.environ |= {"SHOP_NAME": "from outside", "shop_workers": "4", "SHOP_DATABASE__PORT": "7000", "SHOP_HOSTS": "a, b", "PORT": "81"}
settings = Settings(level="debug")
print(settings)
print(settings.database.port, settings.token.get_secret_value(), settings.model_dump(mode="json")["database"])
print(settings.model_fields_set == {"name", "debug", "workers", "level", "origins", "hosts", "database", "token", "port"})

os.environ |= {"SHOP_WORKERS": "40", "SHOP_DATABASE__PORT": "none", "SHOP_LEVEL": "loud"}
try:
    Settings()
except ValidationError as error:
    print(error)
os.environ["SHOP_ORIGINS"] = "not json"
try:
    Settings()
except Exception as error:
    print(type(error).__name__, error)


class Strict(BaseSettings, case_sensitive=True, env_file="strict.env"):
    key: str
    Other: int = 1


Path("strict.env").write_text("key=value\nOther=5\nthird=x\n")
try:
    print(Strict())
except ValidationError as error:
    print(error)
print(Strict(_env_file=None, key="given"))


class Ordered(Settings):
    @classmethod
    def settings_customise_sources(cls, settings_cls, init_settings, env_settings, dotenv_settings, file_secret_settings):
        return dotenv_settings, init_settings


print(Ordered(name="by hand", workers=3))
