with open("old-log.txt", encoding="latin-1") as old:
    print(old.read().splitlines()[0])
    with open("new-log.txt", "w", encoding="utf-8") as new:
        new.write(old.read())
