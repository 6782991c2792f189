def about(friends, name):
    if name not in friends:
        return f"Who is {name}?"
    if friends["free"] == []:
        return f"{name} lives in {friends['city']} and is never free."
    return f"{name} lives in {friends['city']} and is free on {friends['free'][0]}."
