from collections import Counter


def letters_of(text):
    counts = Counter()
    for letter in text.lower():
        if letter.isalpha():
            counts[letter] += 1
        return counts


print(letters_of("Hyvää päivää!").most_common(2))
