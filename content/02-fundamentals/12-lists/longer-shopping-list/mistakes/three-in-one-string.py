shopping = ["rice", "onions", "coffee", "olives, soap, candles"]
for item in shopping:
    print(f"Buy {item}")
print(f"{len(shopping)} things to carry")
