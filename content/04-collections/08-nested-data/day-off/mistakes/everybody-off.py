names = ["Ngozi", "Diego", "Sana"]
plan = [
    ["x", "x", "-"],
    ["-", "x", "-"],
    ["x", "x", "x"],
]

for name, row in zip(names, plan):
    row[2] = "x"
    print(f"{name}: {' '.join(row)}")
