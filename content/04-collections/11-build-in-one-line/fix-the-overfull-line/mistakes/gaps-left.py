notes = ["meet me", "", "bring cake", "run"]
sent = []
for number, note in enumerate(notes, 1):
    if note != "":
        print(f"{number}. {note.upper()}")
        sent.append(note.upper())
print(len(sent), "notes, the last one:", sent[-1])
