days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
cooks = []
name = input("Name: ")
while name != "done":
    cooks.append(name)
    name = input("Name: ")
number = 1
for day in days:
    print(f"{day}: {cooks[number % len(cooks)]} cooks")
    number = number + 1
