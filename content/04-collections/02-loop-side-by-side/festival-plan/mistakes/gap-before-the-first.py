bands = input("Bands: ").split(", ")
times = input("Times: ").split(", ")
last = 0
number = 1
for band, time in zip(bands, times):
    parts = time.split(":")
    minutes = int(parts[0]) * 60 + int(parts[1])
    print(f"   ({minutes - last} minutes)")
    print(f"{number}. {time} {band}")
    last = minutes
    number = number + 1
