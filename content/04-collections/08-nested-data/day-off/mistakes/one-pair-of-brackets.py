names = ["Ngozi", "Diego", "Sana"]
plan = [
    ["x", "x", "-"],
    ["-", "x", "-"],
    ["x", "x", "x"],
]

plan[1, 2] = "x"
for name, row in zip(names, plan):
    print(f"{name}: {' '.join(row)}")
