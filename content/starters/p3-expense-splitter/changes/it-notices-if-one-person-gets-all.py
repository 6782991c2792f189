def split(cents, shares):
    parts = {name: cents * share // sum(shares.values()) for name, share in shares.items()}
    parts[list(parts)[0]] += cents - sum(parts.values())
    return parts
