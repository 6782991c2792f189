with open("old-log.txt", encoding="latin-1") as old:
    text = old.read()

with open("new-log.txt", "w", encoding="utf-8") as new:
    print(text, end="", file=new)

print(text.split("\n")[0])
