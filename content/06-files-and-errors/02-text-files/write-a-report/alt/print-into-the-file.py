with open("log.txt", encoding="utf-8") as log:
    text = log.read()

by_miles = []
for line in text.splitlines():
    parts = line.split()
    by_miles.append((int(parts[2]), parts[0]))
best = sorted(by_miles, reverse=True)[0]
with open("report.txt", "w", encoding="utf-8") as report:
    print("Days:", len(by_miles), file=report)
    print("Miles:", sum([pair[0] for pair in by_miles]), file=report)
    print(f"Best day: {best[1]}, {best[0]} miles", file=report)
