code = {plain: sign for plain, sign in zip("abcdefghijklmnopqrstuvwxyz", "zyxwvutsrqponmlkjihgfedcba")}


def encode(message):
    return "".join([code[letter] for letter in message if letter in code])


def decode(secret):
    return encode(secret)


print(encode("run"))
