# Letters one by one: ord, chr, functions that make functions, formatted text.
def shift_by(key):
    def shift(letter):
        if letter.isalpha():
            start = ord("A") if letter.isupper() else ord("a")
            return chr((ord(letter) - start + key) % 26 + start)
        return letter

    return shift


def encrypt(text, key):
    shift = shift_by(key)
    result = ""
    for letter in text:
        result += shift(letter)
    return result


text = "It is a truth universally acknowledged, that a man in possession of a good fortune. " * 60
secret = encrypt(text, 3)
print(secret[:40], encrypt(secret, -3) == text)

table = []
for number in range(12_000):
    table.append(f"{number:>6}|{number * 1.5:8.2f}|{number:05d}|{'odd' if number % 2 else 'even':<5}|{number!r}")
print(len(table), sum(len(row) for row in table), table[-1])

print(sum(len("%s-%d" % (row[:3], number)) for number, row in enumerate(table)))
