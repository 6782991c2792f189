weather = "RSSRCRRSC"
rainy = len(weather)
for day in weather:
    if day == "S":
        rainy = rainy - 1
    elif day == "C":
        rainy = rainy - 1
print(f"Rainy days: {rainy}")
