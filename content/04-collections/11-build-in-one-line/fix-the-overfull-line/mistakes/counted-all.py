notes = ["meet me", "", "bring cake", "run"]
sent = [note.upper() for note in notes if note]
for number, note in enumerate(sent, 1):
    print(f"{number}. {note}")
print(len(notes), "notes, the last one:", sent[-1])
