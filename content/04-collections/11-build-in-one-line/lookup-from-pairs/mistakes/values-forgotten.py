pairs = [("a", "q"), ("E", "z"), ("i", "K"), ("o", "j")]
encode = {plain.lower(): secret for plain, secret in pairs}
decode = {secret.lower(): plain for plain, secret in pairs}
