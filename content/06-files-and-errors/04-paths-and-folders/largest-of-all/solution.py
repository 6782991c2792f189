from pathlib import Path

files = [path for path in Path("tour").rglob("*") if path.is_file()]
print(sum([path.stat().st_size for path in files]), "bytes")
largest = max(files, key=lambda path: path.stat().st_size)
print("Largest:", largest.name)
