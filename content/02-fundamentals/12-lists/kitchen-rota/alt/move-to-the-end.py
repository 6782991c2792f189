cooks = []
name = input("Name: ")
while name != "done":
    cooks.append(name)
    name = input("Name: ")
for day in ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]:
    cook = cooks.pop(0)
    print(f"{day} {cook}")
    cooks.append(cook)
