try:
    with open("diary.txt", encoding="utf-8") as file:
        text = file.read()
except FileNotFoundError:
    text = ""
if text:
    print("Last time:", text)
else:
    print("Welcome!")
entry = input("Today: ")
if entry:
    with open("diary.txt", "a", encoding="utf-8") as file:
        file.write(entry + "\n")
