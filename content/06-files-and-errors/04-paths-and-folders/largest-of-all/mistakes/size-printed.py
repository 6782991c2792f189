from pathlib import Path

sizes = [path.stat().st_size for path in Path("tour").rglob("*") if path.is_file()]
print(sum(sizes), "bytes")
print("Largest:", max(sizes))
