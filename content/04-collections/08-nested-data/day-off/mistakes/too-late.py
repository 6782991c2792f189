names = ["Ngozi", "Diego", "Sana"]
plan = [
    ["x", "x", "-"],
    ["-", "x", "-"],
    ["x", "x", "x"],
]

for name, row in zip(names, plan):
    print(f"{name}: {' '.join(row)}")
plan[1][2] = "x"
