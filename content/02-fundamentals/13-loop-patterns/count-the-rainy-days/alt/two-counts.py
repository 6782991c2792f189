weather = "RSSRCRRSC"
rainy = 0
dry = 0
for day in weather:
    if day == "R":
        rainy += 1
    else:
        dry += 1
print(f"Rainy days: {rainy}\nDry days: {dry}")
