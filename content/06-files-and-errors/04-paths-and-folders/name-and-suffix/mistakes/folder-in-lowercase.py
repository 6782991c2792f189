from pathlib import Path


def tidy_name(path, number):
    return path.with_name(f"{path.parent.name}-{number:03}{path.suffix}".lower())
