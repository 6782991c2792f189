def about(friends, name):
    if name not in friends:
        print(f"Who is {name}?")
    else:
        friend = friends[name]
        if len(friend["free"]) == 0:
            print(f"{name} lives in {friend['city']} and is never free.")
        else:
            print(f"{name} lives in {friend['city']} and is free on {friend['free'][0]}.")
