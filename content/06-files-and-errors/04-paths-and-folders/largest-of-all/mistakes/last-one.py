from pathlib import Path

total = 0
for path in sorted(Path("tour").rglob("*.JPG")):
    largest = path
for path in Path("tour").rglob("*"):
    if path.is_file():
        total += path.stat().st_size
print(total, "bytes")
print("Largest:", largest.name)
