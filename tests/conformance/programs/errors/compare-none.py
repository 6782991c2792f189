def last(x):
    if x > 5:
        return x

print(last(2) > 1)
