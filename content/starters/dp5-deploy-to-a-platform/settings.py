"""Where the books are, and who may change them."""


def database_url() -> str:
    return "sqlite:///shelf.db"


def shelf_key() -> str:
    return "chestnut-4-river"
