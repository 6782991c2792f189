days_late = {"Tomasz": 0, "Bo": 3, "Lin": 0, "Amina": 9}


def late_names(days: dict[str, int]) -> list[str]:
    return sorted([name for name, number in days.items() if number > 0], key=lambda name: days[name])


def letters(names: list[str]) -> list[str]:
    return [f"Dear {name}, please bring your book back." for name in names]


for line in letters(late_names(days_late)):
    print(line)
