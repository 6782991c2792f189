notes = ["meet me", "", "bring cake", "run"]
sent = [note.upper() for note in notes if note]
lines = [f"{number}. {note}" for number, note in enumerate(sent, 1)]
print("\n".join(lines))
print(f"{len(sent)} notes, the last one: {sent[-1]}")
