try:
    with open("diary.txt", encoding="utf-8") as file:
        print("Last time:", file.readlines()[-1])
except FileNotFoundError:
    print("Welcome!")
entry = input("Today: ")
with open("diary.txt", "a", encoding="utf-8") as file:
    file.write(entry + "\n")
