name = "Zoë"
total = 0
with open("log.txt", encoding="utf-8") as log:
    for line in log:
        if line.strip().endswith(" " + name):
            parts = line.split(" ")
            print(parts[0] + ":", parts[2], "miles")
            total = total + int(parts[2])
print("Total:", total, "miles")
