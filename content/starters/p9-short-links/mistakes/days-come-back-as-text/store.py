"""Keeps the links in a file."""

import json
import os
from pathlib import Path

FILE = Path(__file__).with_name("links.json")


def load():
    if not FILE.exists():
        return {}
    links = json.loads(FILE.read_text(encoding="utf-8"))
    for link in links.values():
        link["until"] = link["until"] or None
    return links


def save(links):
    rows = {name: {**link, "until": link["until"] and str(link["until"])} for name, link in links.items()}
    draft = FILE.with_suffix(".new")
    draft.write_text(json.dumps(rows, indent=1), encoding="utf-8")
    os.replace(draft, FILE)
