band = input("Which band is it? ")
band = band.lower()
band.removeprefix("the ")
print(band)
