days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
cooks = []
name = input("Name: ")
while name != "done":
    cooks.append(name)
    name = input("Name: ")
for number in range(7):
    print(f"{days[number]}: {cooks[number % 3]} cooks")
