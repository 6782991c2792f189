import json
from pathlib import Path


class DamagedError(Exception):
    pass


def is_complete(path):
    try:
        json.loads(path.read_text(encoding="utf-8"))
    except ValueError:
        return False
    return True


def load(name):
    paths = [path for path in (Path(name), Path(name + ".old")) if path.exists()]
    for path in paths:
        if is_complete(path):
            return json.loads(path.read_text(encoding="utf-8"))
    if paths:
        raise DamagedError(f"Neither {name} nor the file before it is complete")
    return []
