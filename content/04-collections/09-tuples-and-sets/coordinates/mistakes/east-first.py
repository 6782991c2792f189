stop = ("Harbour", 60.17, 24.94)
name, east, north = stop
print(f"{name}: {north} north, {east} east")
