import os


def setting(name, default=""):
    return os.environ.get(name) or default


def database_url():
    return setting("DATABASE_URL", "sqlite:///hedges.db")
