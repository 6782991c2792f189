import os
import sys
from urllib.parse import urlsplit


def shelf_key():
    try:
        key = os.environ["SHELF_KEY"]
    except KeyError as error:
        raise SystemExit(f"{error} is missing") from None
    if len(key) == 0:
        sys.exit("SHELF_KEY is empty")
    return key


def database_url():
    match os.environ.get("DATABASE_URL"):
        case None | "":
            address = "sqlite:///shelf.db"
        case given:
            address = given
    if os.getenv("RENDER") == "true" and urlsplit(address).scheme.startswith("sqlite"):
        sys.exit(f"Refused: DATABASE_URL={address}")
    return address
