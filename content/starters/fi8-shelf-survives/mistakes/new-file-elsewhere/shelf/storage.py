"""Keeping the books and loans in a file, so that no crash can take them."""

import datetime
import json
import os


class DamagedError(Exception):
    pass


def save(books, loans, name):
    """Save everything in the file name. The file before it is name.old from now on."""
    rows = [
        {"isbn": loan["isbn"], "member": loan["member"], "due": loan["due"].isoformat()}
        for loan in loans
    ]
    new = "shelf.new"
    with open(new, "w", encoding="utf-8") as file:
        json.dump({"books": books, "loans": rows}, file, indent=2, ensure_ascii=False)
    if os.path.exists(name):
        os.replace(name, f"{name}.old")
    os.replace(new, name)


def load(name):
    """Return the books and the loans, or none of both on the first start.

    Raises a DamagedError if there's a file, and neither it nor the old one can be read.
    """
    damaged = None
    for candidate in [name, f"{name}.old"]:
        try:
            return read(candidate)
        except FileNotFoundError:
            pass
        except (ValueError, KeyError, TypeError) as error:
            damaged = error
    if damaged is None:
        return {}, []
    raise DamagedError(f"{name} is damaged, and there's no older file that helps") from damaged


def read(name):
    """Return the books and the loans in one file."""
    with open(name, encoding="utf-8") as file:
        data = json.load(file)
    loans = data["loans"]
    for loan in loans:
        loan["due"] = datetime.date.fromisoformat(loan["due"])
    return data["books"], loans
