"""Where the books are, and who may change them."""

import os
import sys


def needed(name: str) -> str:
    value = os.environ.get(name, "")
    if not value:
        sys.exit(f"{name} is not set. Shelf does not start without it.")
    return value


DATABASE_URL = needed("DATABASE_URL")
SHELF_KEY = needed("SHELF_KEY")
