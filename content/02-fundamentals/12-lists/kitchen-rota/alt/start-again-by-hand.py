cooks = []
while True:
    name = input("Name: ")
    if name == "done":
        break
    cooks.append(name)
print("*** WHO COOKS? ***")
turn = 0
for day in ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"]:
    print(day, "-", cooks[turn])
    turn = turn + 1
    if turn == len(cooks):
        turn = 0
print("Bon appétit!")
