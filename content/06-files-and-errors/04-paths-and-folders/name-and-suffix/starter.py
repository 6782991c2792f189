from pathlib import Path


def tidy_name(path, number):
    return path


print(tidy_name(Path("tour/farida/IMG_0041.JPG"), 7))
