temperatures = [4, 1, -2, -5, -3, 0]
coldest = temperatures[0]
for degrees in temperatures:
    hour = hour + 1
    if degrees < coldest:
        coldest = degrees
        coldest_hour = hour
print(f"Coldest: {coldest} degrees at {coldest_hour} o'clock")
