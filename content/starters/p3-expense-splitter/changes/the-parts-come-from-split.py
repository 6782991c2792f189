def split(cents, shares):
    parts = {name: 0 for name in shares}
    parts[list(parts)[-1]] = cents
    return parts
