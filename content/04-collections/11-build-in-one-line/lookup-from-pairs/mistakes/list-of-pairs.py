pairs = [("a", "q"), ("E", "z"), ("i", "K"), ("o", "j")]
encode = [(plain.lower(), secret.lower()) for plain, secret in pairs]
decode = [(secret.lower(), plain.lower()) for plain, secret in pairs]
