# Expense splitter, version 2
def to_cents(answer):
    """Return an amount such as 12.5 in cents, or None if it isn't an amount."""
    parts = answer.strip().split(".")
    if len(parts) == 1:
        parts.append("00")
    if len(parts) != 2 or len(parts[1]) > 2:
        return None
    if not parts[0].isdigit() or not parts[1].isdigit():
        return None
    return int(parts[0]) * 100 + int(parts[1]) * 10 ** (2 - len(parts[1]))


def read_people():
    """Ask for the people until there are some. Return their shares, by name."""
    people = {}
    while not people:
        for text in input("Who's on the trip? ").split(","):
            words = text.split()
            if len(words) > 1 and words[-1].isdigit():
                people[" ".join(words[:-1])] = int(words[-1])
            elif words:
                people[" ".join(words)] = 1
    return people


def find_name(people, answer):
    """Return the name as it was spelled at the start, or None if nobody has it."""
    for name in people:
        if name.lower() == answer.strip().lower():
            return name
    return None


def read_cents():
    """Ask for an amount until it's one. Return it in cents."""
    cents = to_cents(input("How much? "))
    while cents is None:
        cents = to_cents(input("How much? In numbers, please: "))
    return cents


def read_costs(people):
    """Ask for costs until somebody is done. Return them as a list of records."""
    costs = []
    while True:
        answer = input("Who paid? ")
        if answer.strip().lower() == "done":
            return costs
        payer = find_name(people, answer)
        if payer is None:
            print("Who's that? There are:", ", ".join(people))
        else:
            what = input("What for? ").strip()
            costs.append({"payer": payer, "what": what, "cents": read_cents()})


def split(cents, shares):
    """Return everybody's part of a cost. Together, the parts are the cost."""
    total = sum(shares.values())
    parts = {name: cents * share // total for name, share in shares.items()}
    odd = cents - sum(parts.values())
    for name in list(parts)[:odd]:
        parts[name] += 1
    return parts


def balances(people, costs):
    """Return what each person has paid, minus their parts of all costs."""
    result = {name: 0 for name in people}
    for cost in costs:
        result[cost["payer"]] += cost["cents"]
        for name, part in split(cost["cents"], people).items():
            result[name] -= part
    return result


def line(name, cents):
    """Return the line about a person's result."""
    if cents == 0:
        return f"{name} is even"
    if cents > 0:
        return f"{name} gets {cents / 100:.2f}"
    return f"{name} pays {-cents / 100:.2f}"


people = read_people()
for name, cents in balances(people, read_costs(people)).items():
    print(line(name, cents))
