"""What differs between two computers. It comes from the environment."""

from pydantic_settings import BaseSettings


class Settings(BaseSettings):
    database_url: str
