bands = input("Bands: ").split(", ")
times = input("Times: ").split(", ")
for index, band in enumerate(bands):
    print(f"{index + 1}. {times[index]} {band}")
    if index + 1 < len(bands):
        print(f"   ({times[index + 1] - times[index]} minutes)")
