"""The settings of Shelf. They come from the environment."""

import os
from functools import cache


class Settings:
    def __init__(self):
        self.database_url = os.environ["DATABASE_URL"]
        self.secret_key = os.environ["SECRET_KEY"]
        self.token_minutes = int(os.environ.get("TOKEN_MINUTES", "30"))
        self.debug = bool(os.environ.get("DEBUG", ""))


@cache
def get_settings():
    return Settings()
