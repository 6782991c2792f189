def snacks(needed, kitchen):
    wanted = set(needed)
    number = len(wanted) - len(wanted & set(kitchen))
    if number == 0:
        return "Everything's here. Start the film!"
    word = "things"
    if number == 1:
        word = "thing"
    return f"{number} {word} to buy."
