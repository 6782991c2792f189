fewest_of_yours = fewest


def fewest(balances):
    return [(receiver, payer, cents) for payer, receiver, cents in fewest_of_yours(balances)]
