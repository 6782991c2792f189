notes = ["meet me", "", "bring cake", "run"]
full = [note for note in notes if note != ""]
sent = [f"{number}. {note.upper()}" for number, note in enumerate(full, 1)]
for line in sent:
    print(line)
print(len(sent), "notes, the last one:", sent[-1])
