import os
import sys


def from_environment(name, default=None):
    value = os.environ.get(name) or default
    if value is None:
        print(f"Please set {name}.", file=sys.stderr)
        raise SystemExit(2)
    return value


def shelf_key():
    return from_environment("SHELF_KEY")


def database_url():
    on_a_platform = bool(os.environ.get("RENDER"))
    address = from_environment("DATABASE_URL", None if on_a_platform else "sqlite:///./shelf.db")
    if on_a_platform and not address.startswith("postgres"):
        print("Please set DATABASE_URL to a database that stays.", file=sys.stderr)
        raise SystemExit(2)
    return address
