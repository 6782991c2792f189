import json
from pathlib import Path


def save(data, name):
    new = Path(name + ".new")
    new.write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")
    new.replace(name)
