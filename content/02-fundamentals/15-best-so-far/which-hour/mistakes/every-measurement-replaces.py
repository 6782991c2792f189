temperatures = [4, 1, -2, -5, -3, 0]
hour = 0
for degrees in temperatures:
    hour = hour + 1
    coldest = degrees
    coldest_hour = hour
print(f"Coldest: {coldest} degrees at {coldest_hour} o'clock")
