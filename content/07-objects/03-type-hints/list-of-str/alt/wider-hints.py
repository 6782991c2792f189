from collections.abc import Iterable, Mapping

days_late = {"Tomasz": 0, "Bo": 3, "Lin": 0, "Amina": 9}


def late_names(days: Mapping[str, int]) -> list[str]:
    return sorted(filter(lambda name: days[name] > 0, days))


def letters(names: Iterable[str]) -> list[str]:
    return [f"Dear {name}, please bring your book back." for name in names]


for line in letters(late_names(days_late)):
    print(line)
