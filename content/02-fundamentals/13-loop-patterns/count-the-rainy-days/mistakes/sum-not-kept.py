weather = "RSSRCRRSC"
count = 0
for letter in weather:
    if letter == "R":
        count + 1
print(f"Rainy days: {count}")
