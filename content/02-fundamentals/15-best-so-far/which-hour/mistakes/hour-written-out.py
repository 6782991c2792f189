temperatures = [4, 1, -2, -5, -3, 0]
coldest = temperatures[0]
for degrees in temperatures:
    if degrees < coldest:
        coldest = degrees
print(f"Coldest: {coldest} degrees at 4 o'clock")
