days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
cooks = []
while True:
    name = input("Name: ")
    if name == "Done":
        break
    cooks.append(name)
for number in range(7):
    print(f"{days[number]}: {cooks[number % len(cooks)]} cooks")
