entries = []
try:
    with open("diary.txt", encoding="utf-8") as file:
        entries = file.read().splitlines()
    print("Last entry:", entries[-1])
except (FileNotFoundError, IndexError):
    print("No entries yet. Ahoy!")

today = input("Today: ")
if today:
    entries.append(f"Evening {len(entries) + 1}: {today}")
    with open("diary.txt", "w", encoding="utf-8") as file:
        file.write("\n".join(entries))
