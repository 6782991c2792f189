weather = "RSSRCRRSC"
rainy = 0
for letter in weather:
    if letter == "R":
        rainy = 1
print("Rainy days:", rainy)
print("Dry days:", len(weather) - rainy)
