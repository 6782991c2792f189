fewest_of_yours = fewest


def fewest(balances):
    payments = fewest_of_yours(balances)
    if payments and payments[0][2] > 1:
        payer, receiver, cents = payments[0]
        payments[0] = (payer, receiver, cents - 1)
        payments.append((payer, receiver, 1))
    return payments
