"""The word of the day. Everybody with the same key sees the same word: python word.py"""

import datetime
import hashlib
import hmac
from typing import Annotated

from pydantic import Field, SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict

ANIMALS = ["badger", "eel", "goat", "heron", "moth", "newt", "otter", "stork"]
PLACES = ["attic", "bakery", "harbour", "island", "orchard", "tunnel"]


class Settings(BaseSettings):
    model_config = SettingsConfigDict(env_file=".env", hide_input_in_errors=True)

    shared_key: SecretStr = SecretStr("change-me-change-me")
    my_name: Annotated[str, Field(min_length=1)]
    whisper: bool = False


def word_of(key: str, day: datetime.date) -> str:
    """Returns the word of a day. Without the key, nobody can know it."""
    signature = hmac.new(key.encode(), day.isoformat().encode(), hashlib.sha256).hexdigest()
    number = int(signature, 16)
    return f"{ANIMALS[number % 8]}-{PLACES[number // 8 % 6]}"


def main():
    settings = Settings()
    word = word_of(settings.shared_key.get_secret_value(), datetime.date.today())
    sentence = f"{settings.my_name}, today's word is {word}. The caller says it first!"
    print(sentence.lower() if settings.whisper else sentence)


if __name__ == "__main__":
    main()
