from pathlib import Path


def tidy_name(path, number):
    new = path.with_name(f"{path.parent.name}-{number:03}")
    return new.with_suffix(path.suffix.lower())
