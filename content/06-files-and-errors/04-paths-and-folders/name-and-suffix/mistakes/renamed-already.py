from pathlib import Path


def tidy_name(path, number):
    new = path.with_name(f"{path.parent.name}-{number:03}{path.suffix.lower()}")
    if path.exists():
        path.rename(new)
    return new
