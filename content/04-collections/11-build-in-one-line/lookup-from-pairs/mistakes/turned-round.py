pairs = [("a", "q"), ("E", "z"), ("i", "K"), ("o", "j")]
encode = {secret.lower(): plain.lower() for plain, secret in pairs}
decode = {plain.lower(): secret.lower() for plain, secret in pairs}
