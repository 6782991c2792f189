from pathlib import Path

total = 0
most = 0
for path in sorted(Path("tour").rglob("*")):
    if path.is_file():
        size = path.stat().st_size
        total += size
        if size > most:
            most = size
            print("Largest:", path.name)
print(total, "bytes")
