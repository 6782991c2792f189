days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
cooks = []
name = input("Who lives here? ")
while name != "done":
    cooks.append(name)
    name = input("And who else? ")
for number in range(len(days)):
    print(f"{days[number]}: {cooks[number // len(cooks)]} cooks")
