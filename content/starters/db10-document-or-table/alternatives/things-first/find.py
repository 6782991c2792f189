import re
from collections import defaultdict



def words(text):
    return re.findall(r"\w+", text.lower())


def index_of(texts):
    index = defaultdict(set)
    for number in texts:
        for word in set(words(texts[number])):
            index[word].add(number)
    return index


def find(index, question):
    asked = words(question)
    if not asked:
        return set()
    found = set(index.get(asked[0], ()))
    for word in asked[1:]:
        found = found.intersection(index.get(word, ()))
    return found
