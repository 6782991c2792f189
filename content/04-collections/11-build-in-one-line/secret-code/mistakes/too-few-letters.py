code = {"a": "1", "e": "2", "i": "3", "o": "4", "u": "5"}
back = {sign: plain for plain, sign in code.items()}


def encode(message):
    return "".join([code.get(letter, letter) for letter in message])


def decode(secret):
    return "".join([back.get(letter, letter) for letter in secret])


print(encode("bake a cake"))
