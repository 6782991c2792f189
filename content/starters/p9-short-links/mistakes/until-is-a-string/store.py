"""Keeps the links in a file."""

import json
import os
from pathlib import Path

FILE = Path(__file__).with_name("links.json")


def load():
    if not FILE.exists():
        return {}
    links = json.loads(FILE.read_text(encoding="utf-8"))
    return links


def save(links):
    draft = FILE.with_suffix(".new")
    draft.write_text(json.dumps(links, indent=1), encoding="utf-8")
    os.replace(draft, FILE)
