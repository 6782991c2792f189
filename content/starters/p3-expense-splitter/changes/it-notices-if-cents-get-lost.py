def split(cents, shares):
    return {name: cents * share // sum(shares.values()) for name, share in shares.items()}
