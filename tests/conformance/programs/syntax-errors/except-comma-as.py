try:
    x = 1
except ValueError, TypeError as error:
    print(error)
