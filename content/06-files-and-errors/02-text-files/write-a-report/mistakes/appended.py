with open("log.txt", encoding="utf-8") as log:
    records = [line.split() for line in log]
best = max(records, key=lambda record: int(record[2]))
with open("report.txt", "a", encoding="utf-8") as report:
    report.write(f"Days: {len(records)}\n")
    report.write(f"Miles: {sum(int(record[2]) for record in records)}\n")
    report.write(f"Best day: {best[0]}, {best[2]} miles\n")
