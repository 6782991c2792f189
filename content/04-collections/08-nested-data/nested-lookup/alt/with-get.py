def about(friends, name):
    friend = friends.get(name)
    if friend is None:
        return f"Who is {name}?"
    sentence = name + " lives in " + friend["city"]
    if friend["free"]:
        return sentence + " and is free on " + friend["free"][0] + "."
    return sentence + " and is never free."
