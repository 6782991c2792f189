def about(friends, name):
    for friend in friends:
        if friend == name:
            return f"{name} lives in {friend['city']} and is free on {friend['free'][0]}."
    return f"Who is {name}?"
