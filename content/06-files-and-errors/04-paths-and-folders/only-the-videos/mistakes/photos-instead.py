from pathlib import Path

for path in sorted(Path("tour").rglob("*.JPG")):
    print(path)
