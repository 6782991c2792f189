people = input("Names: ").split(", ")
paid = {}
for name in people:
    paid[name] = 0
while True:
    payer = input("Payer: ")
    if payer == "done":
        break
    thing = input("Thing: ")
    paid[payer] = paid[payer] + float(input("Price: "))
total = sum(paid.values())
print(f"The whole trip cost {total:.2f}")
each = total / len(people)
for name in sorted(people):
    if paid[name] > each:
        print(f"{name} gets {paid[name] - each:.2f}")
    elif paid[name] == each:
        print(f"{name} is even")
    else:
        print(f"{name} pays {each - paid[name]:.2f}")
