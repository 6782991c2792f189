"""Who pays whom at the end."""


def fewest(balances):
    """Return payments (from, to, cents): everybody who owes something pays a part to everybody else."""
    total = sum(cents for cents in balances.values() if cents > 0)
    left = {name: cents for name, cents in balances.items() if cents > 0}
    payments = []
    for payer in balances:
        if balances[payer] < 0:
            owed = -balances[payer]
            rest = sum(left.values())
            for receiver in left:
                cents = owed * left[receiver] // rest if rest else 0
                rest -= left[receiver]
                owed -= cents
                left[receiver] -= cents
                if cents:
                    payments.append((payer, receiver, cents))
    return payments
