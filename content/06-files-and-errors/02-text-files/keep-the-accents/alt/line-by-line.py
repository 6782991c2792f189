with open("old-log.txt", encoding="latin-1") as old:
    lines = old.readlines()

with open("new-log.txt", "w", encoding="utf-8") as new:
    for line in lines:
        new.write(line)

with open("new-log.txt", encoding="utf-8") as new:
    print(new.readline().strip())
