alphabet = "abcdefghijklmnopqrstuvwxyz"
shifted = alphabet[3:] + alphabet[:3]


def swap(text, old, new):
    table = {}
    for before, after in zip(old, new):
        table[before] = after
    result = ""
    for letter in text:
        if letter in table:
            result += table[letter]
        else:
            result += letter
    return result


def encode(message):
    return swap(message, alphabet, shifted)


def decode(secret):
    return swap(secret, shifted, alphabet)


secret = encode("run")
print(secret)
