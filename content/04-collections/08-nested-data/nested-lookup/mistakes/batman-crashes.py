def about(friends, name):
    friend = friends[name]
    if friend == "":
        return f"Who is {name}?"
    if len(friend["free"]) == 0:
        return f"{name} lives in {friend['city']} and is never free."
    return f"{name} lives in {friend['city']} and is free on {friend['free'][0]}."
