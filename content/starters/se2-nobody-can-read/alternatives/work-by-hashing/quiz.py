"""A quiz without its answers. python quiz.py makes quiz.json."""

import json
import unicodedata

from pwdlib import PasswordHash


class Box:
    def __init__(self, question, key):
        self.question, self.key = question, key

    @classmethod
    def of(cls, question, answer):
        return cls(question, PasswordHash.recommended().hash(simple(answer)))


def simple(answer):
    """Forgives accents, too: é becomes e."""
    parts = unicodedata.normalize("NFD", answer.strip().lower())
    return "".join(part for part in parts if not unicodedata.combining(part))


def seal(question, answer):
    return vars(Box.of(question, answer))


def opens(box, answer):
    return PasswordHash.recommended().verify(simple(answer), box["key"])


if __name__ == "__main__":
    boxes = [seal(input("Question: "), input("Answer: ")) for _ in range(3)]
    with open("quiz.json", "w", encoding="utf-8") as file:
        json.dump(boxes, file)
