from collections import defaultdict

paid = defaultdict(int)
people = [name.strip() for name in input("Who? ").split(",")]
payer = input("Who paid? ")
while payer != "done":
    input("What for? ")
    paid[payer] += round(float(input("How much? ")) * 100)
    payer = input("Who paid? ")
share = sum(paid.values()) // len(people)
for name in people:
    cents = paid[name] - share
    if cents == 0:
        print(name, "is even")
    else:
        print(name, "gets" if cents > 0 else "pays", f"{abs(cents) / 100:.2f}")
