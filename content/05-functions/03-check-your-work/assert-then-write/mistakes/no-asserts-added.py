def age(born, today):
    years = today[0] - born[0]
    if today[1:] < born[1:]:
        years = years - 1
    return years


assert age((2008, 5, 14), (2026, 5, 14)) == 18, "on the birthday"
