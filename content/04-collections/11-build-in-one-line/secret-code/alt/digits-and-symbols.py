code = {plain: sign for plain, sign in zip("aeioutnsrl", "1234567890")}
back = {sign: plain for plain, sign in code.items()}


def translate(text, table):
    return "".join([table.get(letter, letter) for letter in text])


def encode(message):
    return translate(message, code)


def decode(secret):
    return translate(secret, back)


print(encode("bring the cake"))
