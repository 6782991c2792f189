"""Where the books are, and who may change them."""

import os
import sys


def needed(name: str) -> str:
    value = os.environ.get(name, "")
    if not value:
        print(f"{name} is not set.")
        sys.exit(0)
    return value


def database_url() -> str:
    address = os.environ.get("DATABASE_URL", "sqlite:///shelf.db")
    if os.environ.get("RENDER") and address.lower().startswith("sqlite"):
        sys.exit("DATABASE_URL is a file of SQLite. The next deploy would throw it away.")
    return address


def shelf_key() -> str:
    return needed("SHELF_KEY")
