with open("old-log.txt", encoding="latin-1") as old:
    text = old.read()

with open("new-log.txt", "w") as new:
    new.write(text)

print(text.splitlines()[0])
