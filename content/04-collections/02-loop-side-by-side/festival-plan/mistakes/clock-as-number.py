bands = input("Bands: ").split(", ")
times = input("Times: ").split(", ")
minutes = []
for time in times:
    minutes.append(int(time.replace(":", "")))
for index, band in enumerate(bands):
    print(f"{index + 1}. {times[index]} {band}")
    if index + 1 < len(bands):
        print(f"   ({minutes[index + 1] - minutes[index]} minutes)")
