if True:
    pass
elif False:
print(1)
