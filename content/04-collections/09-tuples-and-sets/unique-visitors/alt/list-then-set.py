def visitors(names):
    clean = []
    for name in names:
        clean.append(name.upper().strip())
    numbers = (len(clean), len(set(clean)))
    return numbers
