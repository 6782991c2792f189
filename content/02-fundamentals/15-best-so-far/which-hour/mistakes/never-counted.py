temperatures = [4, 1, -2, -5, -3, 0]
coldest = temperatures[0]
for hour in temperatures:
    if hour < coldest:
        coldest = hour
print(f"Coldest: {coldest} degrees at {hour} o'clock")
