weather = "RSSRCRRSC"
rainy = weather.count("R")
dry = 0
for letter in "SC":
    dry = dry + weather.count(letter)
print("Rainy days:", rainy)
print("Dry days:", dry)
