days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
cooks = []
name = input("Name: ")
while name != "done":
    cooks.append(name)
    name = input("Name: ")
for number in range(len(cooks)):
    print(f"{days[number]}: {cooks[number]} cooks")
