bands = input("Bands: ").split(", ")
times = input("Times: ").split(", ")
minutes = []
for time in times:
    parts = time.split(":")
    minutes.append(int(parts[0]) * 60 + int(parts[1]))
for index, band in enumerate(bands):
    print(f"{index + 1}. {times[index]} {band}")
for first, second in zip(minutes, minutes[1:]):
    print(f"{second - first} minutes")
