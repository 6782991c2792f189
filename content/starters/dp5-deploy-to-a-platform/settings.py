"""Where the books are, and who may change them."""

DATABASE_URL = "sqlite:///shelf.db"
SHELF_KEY = "chestnut-4-river"
