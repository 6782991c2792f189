stop = ("Harbour", 60.17, 24.94)
north, east, name = stop
print(f"{name}: {north} north, {east} east")
