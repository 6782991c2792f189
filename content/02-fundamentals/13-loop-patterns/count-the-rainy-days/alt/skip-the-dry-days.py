weather = "RSSRCRRSC"
rainy = 0
for day in weather:
    if day != "R":
        continue
    rainy += 1
print("Rainy days:", rainy)
