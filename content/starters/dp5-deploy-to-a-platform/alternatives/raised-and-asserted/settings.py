import os
from functools import cache


@cache
def shelf_key():
    key = os.environ.get("SHELF_KEY", "").strip()
    if not key:
        raise RuntimeError("Set SHELF_KEY first.")
    return key


@cache
def database_url():
    address = os.environ.get("DATABASE_URL") or "sqlite:///books.db"
    if "RENDER" in os.environ and address.partition(":")[0].partition("+")[0] == "sqlite":
        raise RuntimeError("DATABASE_URL has to name a PostgreSQL database here.")
    return address
