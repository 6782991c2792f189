shopping = [
    "rice",
    "onions",
    "coffee",
    "bananas",
    "toothpaste",
    "light bulbs",
]
for item in shopping:
    print(f"Buy {item}")
print(f"{len(shopping)} things to carry")
