# Dear diary
def last_entry():
    try:
        with open("diary.txt", encoding="utf-8") as file:
            lines = file.read().splitlines()
    except FileNotFoundError:
        return None
    if not lines:
        return None
    return lines[-1]


def add_entry(text):
    with open("diary.txt", "a", encoding="utf-8") as file:
        file.write(text + "\n")


last = last_entry()
if last is None:
    print("A new diary! Where does the journey begin?")
else:
    print("Last time you wrote:", last)
entry = input("What happened today? ").strip()
if entry:
    add_entry(entry)
