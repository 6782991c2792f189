stop = ("Harbour", 60.17, 24.94)
for name, n, e in [stop]:
    print(f"{name}: {n} north, {e} east")
