arrivals = [("Noor", 0), ("Emeka", 12), ("Wei", 5), ("Ife", 25), ("Pavel", 3)]
late = []
for name, minutes in arrivals:
    if minutes > 5:
        late.append(name)
if len(late) == 0:
    print("Late: nobody")
else:
    print("Late: " + ", ".join(late))
