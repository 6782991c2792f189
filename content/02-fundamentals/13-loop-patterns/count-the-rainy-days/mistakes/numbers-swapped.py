weather = "RSSRCRRSC"
rainy = 0
dry = 0
for letter in weather:
    if letter == "R":
        dry = dry + 1
    else:
        rainy = rainy + 1
print("Rainy days:", rainy)
print("Dry days:", dry)
