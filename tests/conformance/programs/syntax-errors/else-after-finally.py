try:
    x = 1
finally:
    pass
else:
    print(1)
