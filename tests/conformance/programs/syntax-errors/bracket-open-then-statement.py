total = (1 + 2
print(total)
if total:
    pass
