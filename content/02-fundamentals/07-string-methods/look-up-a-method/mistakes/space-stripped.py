band = input("Which band is it? ")
print(band.lower().removeprefix("the").strip())
