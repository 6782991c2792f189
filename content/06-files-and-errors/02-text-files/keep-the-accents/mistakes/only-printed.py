with open("old-log.txt", encoding="latin-1") as old:
    text = old.read()
print(text.splitlines()[0])
