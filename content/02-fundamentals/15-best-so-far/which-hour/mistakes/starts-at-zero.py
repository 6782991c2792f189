temperatures = [4, 1, -2, -5, -3, 0]
coldest = 0
hour = 0
when = 1
for degrees in temperatures:
    hour = hour + 1
    if degrees < coldest:
        coldest = degrees
        when = hour
print(f"Coldest: {coldest} degrees at {when} o'clock")
