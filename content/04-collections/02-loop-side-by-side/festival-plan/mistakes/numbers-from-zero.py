bands = input("Bands: ").split(", ")
times = input("Times: ").split(", ")
minutes = []
for time in times:
    parts = time.split(":")
    minutes.append(int(parts[0]) * 60 + int(parts[1]))
for index, band in enumerate(bands):
    print(f"{index}. {times[index]} {band}")
    if index + 1 < len(bands):
        print(f"   ({minutes[index + 1] - minutes[index]} minutes)")
