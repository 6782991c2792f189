temperatures = [4, 1, -2, -5, -3, 0]
coldest = temperatures[0]
when = 0
for place in range(len(temperatures)):
    if temperatures[place] < coldest:
        coldest = temperatures[place]
        when = place
print(f"Coldest: {coldest} degrees at {when} o'clock")
