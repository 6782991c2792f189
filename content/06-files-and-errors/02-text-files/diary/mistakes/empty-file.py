try:
    with open("diary.txt", encoding="utf-8") as file:
        for line in file:
            last = line
        print("Last time:", last)
except FileNotFoundError:
    print("Welcome!")
entry = input("Today: ")
if entry:
    with open("diary.txt", "a", encoding="utf-8") as file:
        file.write(entry + "\n")
