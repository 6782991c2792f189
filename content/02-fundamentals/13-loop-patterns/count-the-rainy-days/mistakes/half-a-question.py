weather = "RSSRCRRSC"
rainy = 0
dry = 0
for letter in weather:
    if letter == "R":
        rainy = rainy + 1
    if letter == "S" or "C":
        dry = dry + 1
print("Rainy days:", rainy)
print("Dry days:", dry)
