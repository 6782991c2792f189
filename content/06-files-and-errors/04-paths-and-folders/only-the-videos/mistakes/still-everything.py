from pathlib import Path

for path in sorted(Path("tour").rglob("*")):
    print(path.name)
