days = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"]
cooks = []
while True:
    name = input("Name: ")
    if name == "done":
        break
    cooks.append(name.upper())
week = cooks * 7
for number in range(7):
    print(days[number] + " - " + week[number] + "!")
