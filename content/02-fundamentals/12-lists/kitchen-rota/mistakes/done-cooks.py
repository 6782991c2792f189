days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
cooks = []
name = ""
while name != "done":
    name = input("Name: ")
    cooks.append(name)
for number in range(7):
    print(f"{days[number]}: {cooks[number % len(cooks)]} cooks")
