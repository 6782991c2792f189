pairs = [("a", "q"), ("E", "z"), ("i", "K"), ("o", "j")]
encode = {pair[0].lower(): pair[1].lower() for pair in pairs}
decode = {value: key for key, value in encode.items()}
