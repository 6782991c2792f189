code = {plain: sign for plain, sign in zip("abcdefghijklm", "1234567890+*=")}
back = {sign: plain for plain, sign in code.items()}


def encode(message):
    return " ".join([code.get(letter, letter) for letter in message])


def decode(secret):
    return " ".join([back.get(letter, letter) for letter in secret])


print(encode("run"))
