band = input("Which band is it? ")
print(removeprefix(band, "the "))
