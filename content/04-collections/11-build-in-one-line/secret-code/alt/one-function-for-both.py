halves = list(zip("abcdefghijklm", "nopqrstuvwxyz"))
code = {a: b for a, b in halves + [(b, a) for a, b in halves]}


def encode(message):
    return "".join([code.get(letter, letter) for letter in message])


def decode(secret):
    return encode(secret)


print("For Wei:", encode("see you at the bridge"))
