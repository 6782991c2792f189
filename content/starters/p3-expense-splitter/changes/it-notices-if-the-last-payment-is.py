fewest_of_yours = fewest


def fewest(balances):
    return fewest_of_yours(balances)[:-1]
