stop = ("Harbour", 60.17, 24.94)
name, north, east = stop
print(f"{name}: {north} north, {east} east")
