band = input("Which band is it? ").lower()
if band.startswith("the "):
    band = band.replace("the ", "", 1)
print(band)
