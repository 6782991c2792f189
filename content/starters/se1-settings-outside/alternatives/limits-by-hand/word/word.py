"""Our word for today."""

import hashlib
from datetime import date
from pathlib import Path

from pydantic import Field, SecretStr
from pydantic_settings import BaseSettings

BEGINNINGS = ["red", "tiny", "old", "loud", "blue", "slow", "warm", "odd"]
ENDS = ["train", "pear", "boot", "moon", "drum", "fox", "lamp", "soup"]


class Ours(BaseSettings, env_file=Path(__file__).with_name(".env"), hide_input_in_errors=True):
    shared_key: SecretStr = Field(min_length=16)
    my_name: str = Field(min_length=1)
    greeting: str = "Hello"


def word_of(key, day):
    digest = hashlib.pbkdf2_hmac("sha256", key.encode(), str(day).encode(), 1000)
    return BEGINNINGS[digest[0] % 8] + " " + ENDS[digest[1] % 8]


if __name__ == "__main__":
    ours = Ours()
    print(ours.greeting, ours.my_name)
    print(word_of(ours.shared_key.get_secret_value(), date.today()).upper())
