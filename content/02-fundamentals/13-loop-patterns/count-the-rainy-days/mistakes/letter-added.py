weather = "RSSRCRRSC"
rainy = 0
for letter in weather:
    if letter == "R":
        rainy = rainy + letter
print("Rainy days:", rainy)
print("Dry days:", len(weather) - rainy)
