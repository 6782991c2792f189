# Expense splitter, version 1
people = [name.strip() for name in input("Who's on the trip? ").split(",")]
paid = {name: 0 for name in people}
costs = 0
payer = input("Who paid? ")
while payer != "done":
    what = input("What for? ")
    paid[payer] += float(input("How much? "))
    costs += 1
    payer = input("Who paid? ")
share = sum(paid.values()) / len(people)
for name, amount in paid.items():
    balance = amount - share
    if balance >= 0:
        print(f"{name} gets {balance:.2f}")
    elif balance < 0:
        print(f"{name} pays {-balance:.2f}")
    else:
        print(f"{name} is even")
