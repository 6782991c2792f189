split_of_yours = split


def split(cents, shares):
    return split_of_yours(cents, {name: 1 for name in shares})
