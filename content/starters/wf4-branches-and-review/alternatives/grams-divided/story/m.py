grams = 60 / 2
total = 0

print(f"Breakfast: {grams} g")
total = total + grams

print("Afternoon: fresh water")
print("Brush her, or she brushes your sofa")

print(f"Supper: {grams} g")
total = total + grams

print(f"Together: {total} g")
