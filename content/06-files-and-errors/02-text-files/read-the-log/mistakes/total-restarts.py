name = "Zoë"
with open("log.txt", encoding="utf-8") as log:
    for line in log:
        parts = line.split()
        if parts[3] == name:
            total = 0
            print(f"{parts[0]}: {parts[2]} miles")
            total += int(parts[2])
print(f"Total: {total} miles")
