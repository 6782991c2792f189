bands = input("Bands: ").split(", ")
times = input("Times: ").split(", ")
minutes = []
for time in times:
    parts = time.split(":")
    minutes.append(int(parts[0]) * 60 + int(parts[1]))
gaps = []
for first, second in zip(minutes, minutes[1:]):
    gaps.append(second - first)
numbers = range(1, len(bands) + 1)
for number, band, time in zip(numbers, bands, times):
    if number > 1:
        print("... wait", gaps[number - 2], "minutes ...")
    print(f"{number}) {band}, {time}")
