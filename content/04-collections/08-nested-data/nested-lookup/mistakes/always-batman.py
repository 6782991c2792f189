def about(friends, name):
    if name not in friends:
        return "Who is Batman?"
    friend = friends[name]
    if len(friend["free"]) == 0:
        return f"{name} lives in {friend['city']} and is never free."
    return f"{name} lives in {friend['city']} and is free on {friend['free'][0]}."
