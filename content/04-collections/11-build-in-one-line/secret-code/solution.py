# A code for Noor and Emeka
pairs = zip("abcdefghijklm", "zyxwvutsrqpon")
code = {}
for first, second in pairs:
    code[first] = second
    code[second] = first
reverse = {secret: plain for plain, secret in code.items()}


def encode(message):
    return "".join([code.get(letter, letter) for letter in message])


def decode(secret):
    return "".join([reverse.get(letter, letter) for letter in secret])


print(encode("meet me at the bridge"))
