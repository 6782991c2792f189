shopping = ["rice", "onions", "coffee"], "olives", "soap", "tea"
for item in shopping:
    print(f"Buy {item}")
print(f"{len(shopping)} things to carry")
