from pathlib import Path

for path in sorted(Path("tour").glob("*.mp4")):
    print(path)
