weather = "RSSRCRRSC"
count = 0
for letter in weather:
    if letter == "R":
        print("Rain")
    count = count + 1
print(f"Rainy days: {count}")
