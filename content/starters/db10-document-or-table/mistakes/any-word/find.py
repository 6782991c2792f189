"""Search words in the middle of texts: python find.py house"""

import re
import sys

from descriptions import DESCRIPTIONS


def words(text):
    """Returns a list of the words in a text, in lowercase."""
    return re.findall(r"\w+", text.lower())


def index_of(texts):
    """Returns a dictionary: for each word, the set of the numbers of the texts that contain it."""
    index = {}
    for number, text in texts.items():
        for word in words(text):
            index.setdefault(word, set()).add(number)
    return index


def find(index, question):
    """Returns the set of the numbers of the texts that contain every word of a question."""
    found = set()
    for word in words(question):
        found = found | index.get(word, set())
    return found


if __name__ == "__main__":
    for number in sorted(find(index_of(DESCRIPTIONS), " ".join(sys.argv[1:]))):
        print(number, DESCRIPTIONS[number])
