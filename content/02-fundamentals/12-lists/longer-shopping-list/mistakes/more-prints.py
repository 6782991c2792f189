shopping = ["rice", "onions", "coffee"]
for item in shopping:
    print(f"Buy {item}")
print("Buy olives")
print("Buy soap")
print("Buy candles")
print(f"{len(shopping) + 3} things to carry")
