with open("log.txt", encoding="utf-8") as log:
    records = [line.split() for line in log]
best = max(records, key=lambda record: int(record[2]))
with open("report.txt", "w", encoding="utf-8") as report:
    report.write("Days:", len(records))
    report.write("Miles:", sum(int(record[2]) for record in records))
    report.write("Best day: " + best[0] + ", " + best[2] + " miles")
