"""Keeps the links in a file."""

import json
import os
from datetime import date
from pathlib import Path

FILE = Path(__file__).with_name("links.json")


def load():
    if not FILE.exists():
        return {}
    links = json.loads(FILE.read_text(encoding="utf-8"))
    for link in links.values():
        if link["until"] is not None:
            link["until"] = date.fromisoformat(link["until"])
    return links


def save(links):
    rows = {
        name: {**link, "until": link["until"] and link["until"].isoformat()}
        for name, link in links.items()
    }
    draft = FILE.with_suffix(".new")
    draft.write_text(json.dumps(rows, indent=1), encoding="utf-8")
    os.replace(draft, FILE)
