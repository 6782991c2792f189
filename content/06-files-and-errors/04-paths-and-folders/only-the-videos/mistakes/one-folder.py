from pathlib import Path

for path in sorted(Path("tour/mateo").rglob("*.mp4")):
    print(path)
