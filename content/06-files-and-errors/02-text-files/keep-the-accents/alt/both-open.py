first = ""
with open("old-log.txt", encoding="latin-1") as old:
    with open("new-log.txt", "w", encoding="utf-8") as new:
        for line in old:
            new.write(line)
            if first == "":
                first = line.strip()
print(first)
