def about(friends, name):
    for other, friend in friends.items():
        if other == name:
            if len(friend["free"]) == 0:
                return f"{name} lives in {friend['city']} and is never free."
            return f"{name} lives in {friend['city']} and is free on {friend['free'][0]}."
        return f"Who is {name}?"
