days_late = {"Tomasz": 0, "Bo": 3, "Lin": 0, "Amina": 9}


def late_names(days: dict[str, int]) -> list[str]:
    late: list[str] = []
    for name in sorted(days):
        if days[name] > 0:
            late.append(name)
    return late


def letters(names: list[str]) -> list[str]:
    lines: list[str] = []
    for name in names:
        lines.append("Dear " + name + ", please bring your book back.")
    return lines


for line in letters(late_names(days_late)):
    print(line)
