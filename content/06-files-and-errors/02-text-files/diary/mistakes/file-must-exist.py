with open("diary.txt", encoding="utf-8") as file:
    lines = file.read().splitlines()
if lines:
    print(lines[-1])
else:
    print("Welcome!")
entry = input("Today: ")
if entry:
    with open("diary.txt", "a", encoding="utf-8") as file:
        file.write(entry + "\n")
