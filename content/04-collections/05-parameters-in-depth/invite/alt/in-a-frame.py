def invite(name, place="our garden", time="six"):
    if not name:
        return None
    lines = [f"Dear {name},", f"party in {place}", f"at {time}!"]
    text = "+" + "-" * 30 + "+"
    for line in lines:
        text = text + "\n| " + line.ljust(28) + " |"
    return text + "\n+" + "-" * 30 + "+"

for friend in ["Omar", "Farid"]:
    print(invite(friend))
