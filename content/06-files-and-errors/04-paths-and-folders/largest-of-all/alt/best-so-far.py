from pathlib import Path

total = 0
most = 0
largest = ""
for path in Path("tour").rglob("*"):
    if path.is_file():
        size = path.stat().st_size
        total += size
        if size > most:
            most = size
            largest = path.name
print(total, "bytes")
print("Largest:", largest)
