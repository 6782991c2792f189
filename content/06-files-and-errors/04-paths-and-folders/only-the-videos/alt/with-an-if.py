from pathlib import Path

for path in sorted(Path("tour").rglob("*")):
    if str(path).endswith(".mp4"):
        print(path)
