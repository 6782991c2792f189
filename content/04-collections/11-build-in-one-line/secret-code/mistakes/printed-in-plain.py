code = {}
for first, second in zip("abcdefghijklm", "zyxwvutsrqpon"):
    code[first] = second
    code[second] = first


def encode(message):
    return "".join([code.get(letter, letter) for letter in message])


def decode(secret):
    return "".join([code.get(letter, letter) for letter in secret])


print("bring the cake")
