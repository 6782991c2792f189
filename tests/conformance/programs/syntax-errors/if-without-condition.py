if:
    print(1)
