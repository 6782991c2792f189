from collections import Counter


def letters_of(text):
    only_letters = ""
    for character in text:
        if character.isalpha():
            only_letters += character
    return Counter(only_letters.lower())
