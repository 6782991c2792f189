from pathlib import Path


def tidy_name(path, number):
    folder = path.parent
    name = folder.name + "-" + f"{number:03}" + path.suffix.lower()
    return folder / name


print(tidy_name(Path("tour/farida/IMG_0041.JPG"), 7))
