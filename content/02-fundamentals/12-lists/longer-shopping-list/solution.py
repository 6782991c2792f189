shopping = ["rice", "onions", "coffee", "olives", "soap", "a very small cactus"]
for item in shopping:
    print(f"Buy {item}")
print(f"{len(shopping)} things to carry")
