pairs = [("a", "q"), ("E", "z"), ("i", "K"), ("o", "j")]
encode = {plain: secret for plain, secret in pairs}
decode = {secret: plain for plain, secret in pairs}
