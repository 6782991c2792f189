import os
import sys
from urllib.parse import urlsplit

try:
    SHELF_KEY = os.environ["SHELF_KEY"]
except KeyError as error:
    raise SystemExit(f"{error} is missing") from None
if len(SHELF_KEY) == 0:
    sys.exit("SHELF_KEY is empty")

match os.environ.get("DATABASE_URL"):
    case None | "":
        DATABASE_URL = "sqlite:///shelf.db"
    case given:
        DATABASE_URL = given

if os.getenv("RENDER") == "true" and urlsplit(DATABASE_URL).scheme.startswith("sqlite"):
    sys.exit(f"Refused: DATABASE_URL={DATABASE_URL}")
