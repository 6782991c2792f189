def age(born, today):
    return 0


assert age((2008, 5, 14), (2026, 5, 14)) == 18, "on the birthday"
