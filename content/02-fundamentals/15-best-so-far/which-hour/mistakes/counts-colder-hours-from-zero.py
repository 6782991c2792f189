temperatures = [4, 1, -2, -5, -3, 0]
coldest = temperatures[0]
hour = 0
for degrees in temperatures:
    if degrees < coldest:
        coldest = degrees
        hour = hour + 1
print(f"Coldest: {coldest} degrees at {hour} o'clock")
