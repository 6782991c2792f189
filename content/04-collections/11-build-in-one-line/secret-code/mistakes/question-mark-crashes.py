plain = "abcdefghijklmnopqrstuvwxyz "
secret = "qwertyuiopasdfghjklzxcvbnm "
code = {letter: other for letter, other in zip(plain, secret)}
back = {other: letter for letter, other in code.items()}


def encode(message):
    return "".join([code[letter] for letter in message])


def decode(message):
    return "".join([back[letter] for letter in message])


print(encode("meet me at the bridge"))
