name = "Zoë"
with open("log.txt", encoding="utf-8") as log:
    records = [line.split() for line in log.read().splitlines()]
mine = [record for record in records if record[3] == name]
for record in mine:
    print(f"{record[0]}: {record[2]} miles")
print("Total:", sum([int(record[2]) for record in mine]), "miles")
