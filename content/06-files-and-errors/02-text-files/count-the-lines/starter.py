def count_days(filename):
    return 0


print(count_days("log.txt"))
print(count_days("missing.txt"))
