"""Where the books are, and who may change them."""

import os
import sys


def needed(name: str) -> str:
    value = os.environ.get(name, "")
    if not value:
        sys.exit(f"{name} is not set. Shelf does not start without it.")
    return value


def database_url() -> str:
    return "sqlite:///shelf.db"


def shelf_key() -> str:
    return needed("SHELF_KEY")
