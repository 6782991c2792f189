"""Where the books are, and who may change them."""

import os
import sys


def needed(name: str) -> str:
    value = os.environ.get(name, "")
    if not value:
        sys.exit(f"{name} is not set. Shelf does not start without it.")
    return value


DATABASE_URL = os.environ.get("DATABASE_URL", "sqlite:///shelf.db")
SHELF_KEY = needed("SHELF_KEY")
