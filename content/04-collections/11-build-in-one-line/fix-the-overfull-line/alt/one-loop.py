notes = ["meet me", "", "bring cake", "run"]
sent = []
for note in notes:
    if note:
        sent.append(note.upper())
        print(f"{len(sent)}. {sent[-1]}")
print(f"{len(sent)} notes, the last one: {sent[-1]}")
