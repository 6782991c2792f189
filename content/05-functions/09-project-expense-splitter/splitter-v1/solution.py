# Expense splitter, version 1
def read_costs():
    """Ask for costs until somebody is done. Return them as a list of records."""
    costs = []
    payer = input("Who paid? ")
    while payer != "done":
        what = input("What for? ")
        amount = float(input("How much? "))
        costs.append({"payer": payer, "what": what, "amount": amount})
        payer = input("Who paid? ")
    return costs


def balances(people, costs):
    """Return what each person has paid, minus an equal share of everything."""
    share = sum([cost["amount"] for cost in costs]) / len(people)
    result = {name: -share for name in people}
    for cost in costs:
        result[cost["payer"]] += cost["amount"]
    return result


def line(name, balance):
    """Return the line about a person's result."""
    if balance > 0:
        return f"{name} gets {balance:.2f}"
    if balance < 0:
        return f"{name} pays {-balance:.2f}"
    return f"{name} is even"


people = [name.strip() for name in input("Who's on the trip? ").split(",")]
for name, balance in balances(people, read_costs()).items():
    print(line(name, balance))
