grams = 60
total = 0

print("Breakfast: 30 g")
total = total + 30

print("Afternoon: fresh water")
print("Brush her, or she brushes your sofa")

print(f"Supper: {grams} g")
total = total + grams

print(f"Together: {total} g")
