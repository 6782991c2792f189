try:
    int("x")
except ValueError:
    print({}["k"])
