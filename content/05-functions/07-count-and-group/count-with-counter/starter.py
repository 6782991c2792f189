from collections import Counter


def letters_of(text):
    return Counter(text)


print(letters_of("Hyvää päivää!").most_common(2))
