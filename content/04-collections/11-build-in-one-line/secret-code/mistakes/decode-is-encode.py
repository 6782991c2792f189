code = {plain: sign for plain, sign in zip("abcdefghijklmnopqrstuvwxyz", "bcdefghijklmnopqrstuvwxyza")}


def encode(message):
    return "".join([code.get(letter, letter) for letter in message])


def decode(secret):
    return "".join([code.get(letter, letter) for letter in secret])


print(encode("run"))
