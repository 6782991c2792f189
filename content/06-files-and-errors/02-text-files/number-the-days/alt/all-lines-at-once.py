with open("log.txt", encoding="utf-8") as log:
    lines = log.read().splitlines()
for place in range(len(lines)):
    print(place + 1, lines[place])
