from collections import Counter


def letters_of(text):
    return Counter([letter for letter in text.lower() if letter.isalpha()]).most_common()
