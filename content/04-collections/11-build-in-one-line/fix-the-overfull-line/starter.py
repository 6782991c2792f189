notes = ["meet me", "", "bring cake", "run"]
sent = [print(f"{number}. {note.upper()}") for number, note in enumerate(notes, 1) if note != ""]
print(len(sent), "notes, the last one:", sent[-1])
