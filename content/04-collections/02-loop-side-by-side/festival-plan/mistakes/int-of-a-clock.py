bands = input("Bands: ").split(", ")
times = input("Times: ").split(", ")
minutes = []
for time in times:
    minutes.append(int(time))
for index, band in enumerate(bands):
    print(f"{index + 1}. {times[index]} {band}")
