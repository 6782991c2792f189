import os

SHELF_KEY = os.environ.get("SHELF_KEY", "").strip()
if not SHELF_KEY:
    raise RuntimeError("Set SHELF_KEY first.")
DATABASE_URL = os.environ.get("DATABASE_URL") or "sqlite:///books.db"
if "RENDER" in os.environ and DATABASE_URL.partition(":")[0].partition("+")[0] == "sqlite":
    raise RuntimeError("DATABASE_URL has to name a PostgreSQL database here.")
