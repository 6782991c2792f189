notes = ["meet me", "", "bring cake", "run"]
sent = [note.upper() for note in notes if note]
print([print(f"{number}. {note}") for number, note in enumerate(sent, 1)])
print(len(sent), "notes, the last one:", sent[-1])
