with open("old-log.txt", encoding="utf-8") as old:
    text = old.read()
print(text)
