for i im range(3):
    print(i)
