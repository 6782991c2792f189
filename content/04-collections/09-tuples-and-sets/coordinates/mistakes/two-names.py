stop = ("Harbour", 60.17, 24.94)
north, east = stop
print(f"Harbour: {north} north, {east} east")
