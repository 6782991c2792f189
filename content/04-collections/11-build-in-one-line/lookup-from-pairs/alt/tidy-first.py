pairs = [("a", "q"), ("E", "z"), ("i", "K"), ("o", "j")]
tidy = [(plain.lower(), secret.lower()) for plain, secret in pairs]
encode = dict(tidy)
decode = {}
for plain, secret in tidy:
    decode[secret] = plain
