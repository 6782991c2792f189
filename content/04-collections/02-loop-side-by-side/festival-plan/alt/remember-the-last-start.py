bands = input("Who plays? ").split(", ")
times = input("When? ").split(", ")
number = 0
for band, time in zip(bands, times, strict=True):
    parts = time.split(":")
    start = int(parts[0]) * 60 + int(parts[1])
    if number > 0:
        print(start - last, "minutes later:")
    number = number + 1
    last = start
    print(f"#{number} {time} {band}")
