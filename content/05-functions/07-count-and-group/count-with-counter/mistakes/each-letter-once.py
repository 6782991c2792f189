from collections import Counter


def letters_of(text):
    return Counter({letter for letter in text.lower() if letter.isalpha()})


print(letters_of("Hyvää päivää!").most_common(2))
