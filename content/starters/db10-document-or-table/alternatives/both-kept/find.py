import re



def words(text):
    return re.findall(r"\w+", text.lower())


def index_of(texts):
    every = sorted({word for text in texts.values() for word in words(text)})
    return {word: [number for number, text in texts.items() if word in words(text)] for word in every}


def find(index, question):
    found = None
    for word in words(question):
        numbers = set(index.get(word, []))
        found = numbers if found is None else found & numbers
    return sorted(found or [])
