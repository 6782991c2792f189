with open("diary.txt", "a", encoding="utf-8") as diary:
    pass

last = ""
with open("diary.txt", encoding="utf-8") as diary:
    for line in diary:
        last = line.strip()

if last:
    print(last)
else:
    print("Hello, new diary!")

entry = input()
if entry != "":
    with open("diary.txt", "a", encoding="utf-8") as diary:
        print(entry, file=diary)
