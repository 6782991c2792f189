temperatures = [4, 1, -2, -5, -3, 0]
coldest = temperatures[0]
hour = 1
for degrees in temperatures:
    if degrees < coldest:
        hour = hour + 1
        coldest = degrees
print(f"Coldest: {coldest} degrees at {hour} o'clock")
