"""A quiz without its answers. python quiz.py makes quiz.json."""

import json
from pathlib import Path

from pwdlib import PasswordHash

hasher = PasswordHash.recommended()


def tidy(answer):
    """Returns what all ways to type an answer have in common."""
    return " ".join(answer.casefold().split())


def seal(question, answer):
    return {"question": question, "hash": hasher.hash(tidy(answer))}


def opens(box, answer):
    return hasher.verify(tidy(answer), box["hash"])


def main():
    boxes = []
    while True:
        question = input("Question (nothing to stop): ")
        if not question:
            break
        boxes.append(seal(question, input("Answer: ")))
    Path("quiz.json").write_text(json.dumps(boxes, indent=2), encoding="utf-8")


if __name__ == "__main__":
    main()
