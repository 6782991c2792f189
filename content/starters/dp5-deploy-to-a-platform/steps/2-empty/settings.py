"""Where the books are, and who may change them."""

import os

DATABASE_URL = "sqlite:///shelf.db"
SHELF_KEY = os.environ.get("SHELF_KEY", "")
