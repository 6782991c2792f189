temperatures = [4, 1, -2, -5, -3, 0]
best = 0
for place in range(len(temperatures)):
    if temperatures[place] < temperatures[best]:
        best = place
print(f"Coldest: {temperatures[best]} degrees at {best + 1} o'clock")
