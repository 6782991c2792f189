with open("diary.txt", "a", encoding="utf-8") as file:
    pass
with open("diary.txt", encoding="utf-8") as file:
    lines = file.read().splitlines()
print("Last time:", lines[-1])
entry = input("Today: ")
if entry:
    with open("diary.txt", "a", encoding="utf-8") as file:
        file.write(entry + "\n")
