import os
import sys


def from_environment(name, default=None):
    value = os.environ.get(name) or default
    if value is None:
        print(f"Please set {name}.", file=sys.stderr)
        raise SystemExit(2)
    return value


ON_A_PLATFORM = bool(os.environ.get("RENDER"))
SHELF_KEY = from_environment("SHELF_KEY")
DATABASE_URL = from_environment("DATABASE_URL", None if ON_A_PLATFORM else "sqlite:///./shelf.db")
if ON_A_PLATFORM and not DATABASE_URL.startswith("postgres"):
    print("Please set DATABASE_URL to a database that stays.", file=sys.stderr)
    raise SystemExit(2)
