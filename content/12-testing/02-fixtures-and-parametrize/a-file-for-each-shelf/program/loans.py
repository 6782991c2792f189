"""Who has which book, and how that gets into a file."""

import json


def lend(loans, title, member, today, shelf):
    loans[title] = {"member": member, "lent_on": today, "shelf": shelf}


def save(loans, path):
    text = json.dumps(loans)
    path.write_text(text, encoding="utf-8")


def load(path):
    """Returns the loans that were saved there last, or no loans."""
    if not path.exists():
        return {}
    return json.loads(path.read_text(encoding="utf-8"))
