from pathlib import Path


def tidy_name(path, number):
    return Path(f"{path.parent.name}-{number:03}{path.suffix.lower()}")


print(tidy_name(Path("tour/farida/IMG_0041.JPG"), 7))
