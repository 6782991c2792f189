"""Ulla's program. Try it on your own files only.

python locksmith.py                        how many guesses fit into three seconds?
python locksmith.py shelf.db common.txt    tries each line of a list on each account
python locksmith.py quiz.json common.txt   tries each line of a list on each question
"""

import hashlib
import json
import sqlite3
import sys
import time
from functools import partial
from pathlib import Path

from pwdlib import PasswordHash
from pwdlib.hashers.argon2 import Argon2Hasher
from pwdlib.hashers.bcrypt import BcryptHasher

MEMORY_COST = 65536  # in KiB, for each guess
TIME_COST = 3  # how often a guess goes through all of that memory
SECONDS = 3

hasher = PasswordHash((Argon2Hasher(), BcryptHasher()))


def sha256(word):
    return hashlib.sha256(word.encode()).hexdigest()


def fits(stored, word):
    if "$" not in stored:
        return sha256(word) == stored
    return hasher.verify(word, stored)


def race():
    argon2 = PasswordHash((Argon2Hasher(time_cost=TIME_COST, memory_cost=MEMORY_COST),))
    for name, stored in {"SHA-256": sha256("?"), "Argon2id": argon2.hash("?")}.items():
        guesses, end = 0, time.perf_counter() + SECONDS
        while time.perf_counter() < end:
            fits(stored, f"guess {guesses}")
            guesses += 1
        print(f"{name:8} {guesses:10,} guesses in {SECONDS} seconds")


def locks(path):
    """Returns what somebody could open, with a function for each that tries a word."""
    if path.suffix == ".json":
        from quiz import opens

        boxes = json.loads(path.read_text(encoding="utf-8"))
        return {box["question"]: partial(opens, box) for box in boxes}
    query = "SELECT name, password_hash FROM members WHERE password_hash IS NOT NULL"
    return {name: partial(fits, stored) for name, stored in sqlite3.connect(path).execute(query)}


def try_list(path, words):
    start = time.perf_counter()
    for name, opens in locks(path).items():
        found = next((word for word in words if opens(word)), None)
        print(f"{name}: {found or 'not on the list'} ({time.perf_counter() - start:.1f} seconds)")


if len(sys.argv) == 3:
    try_list(Path(sys.argv[1]), Path(sys.argv[2]).read_text(encoding="utf-8").splitlines())
else:
    race()
