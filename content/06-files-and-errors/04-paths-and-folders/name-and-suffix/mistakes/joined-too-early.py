from pathlib import Path


def tidy_name(path, number):
    return path.parent / path.parent.name + "-" + f"{number:03}" + path.suffix.lower()


print(tidy_name(Path("tour/farida/IMG_0041.JPG"), 7))
