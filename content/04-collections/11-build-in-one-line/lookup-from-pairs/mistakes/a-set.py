pairs = [("a", "q"), ("E", "z"), ("i", "K"), ("o", "j")]
encode = {plain.lower() for plain, secret in pairs}
decode = {secret.lower() for plain, secret in pairs}
