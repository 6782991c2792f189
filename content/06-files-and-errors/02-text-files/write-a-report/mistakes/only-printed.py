with open("log.txt", encoding="utf-8") as log:
    records = [line.split() for line in log]
best = max(records, key=lambda record: int(record[2]))
print(f"Days: {len(records)}")
print(f"Miles: {sum(int(record[2]) for record in records)}")
print(f"Best day: {best[0]}, {best[2]} miles")
