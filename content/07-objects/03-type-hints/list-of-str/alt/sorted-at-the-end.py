days_late = {"Tomasz": 0, "Bo": 3, "Lin": 0, "Amina": 9}


def line_for(name: str) -> str:
    return f"Dear {name}, please bring your book back."


def late_names(days: dict[str, int]) -> list[str]:
    names = [name for name in days if days[name]]
    names.sort()
    return names


def letters(names: list[str]) -> list[str]:
    return [line_for(name) for name in names]


for line in letters(late_names(days_late)):
    print(line)
