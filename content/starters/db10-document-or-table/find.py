"""Search words in the middle of texts: python find.py house"""

import re
import sys

from descriptions import DESCRIPTIONS


def words(text):
    """Returns a list of the words in a text, in lowercase."""
    return re.findall(r"\w+", text.lower())


def index_of(texts):
    """Returns a dictionary: for each word, the set of the numbers of the texts that contain it."""
    raise NotImplementedError


def find(index, question):
    """Returns the set of the numbers of the texts that contain every word of a question."""
    raise NotImplementedError


if __name__ == "__main__":
    for number in sorted(find(index_of(DESCRIPTIONS), " ".join(sys.argv[1:]))):
        print(number, DESCRIPTIONS[number])
