"""Who pays which part of a cost."""


def split(cents, shares):
    """Return everybody's part of a cost, in cents. Together, the parts are the cost."""
    total = sum(shares.values())
    parts = {name: cents * share // total for name, share in shares.items()}
    odd = cents - sum(parts.values())
    for name in list(parts)[:1]:
        parts[name] += odd
    return parts


def without(shares, name):
    """Return the shares of the people who stay. The last one can't leave."""
    staying = {other: share for other, share in shares.items() if other != name}
    if not staying:
        return shares
    return staying


def balances(people, costs):
    """Return what each person has paid, minus their parts of the costs they share."""
    result = {name: 0 for name in people}
    for cost in costs:
        result[cost["payer"]] += cost["cents"]
        for name, part in split(cost["cents"], cost["shares"]).items():
            result[name] -= part
    return result
