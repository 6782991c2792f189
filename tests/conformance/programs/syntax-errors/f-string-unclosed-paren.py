print(f"{len('abc'}")
