from pathlib import Path

for path in sorted(Path("tour").rglob("*.mp4")):
    print(path)
