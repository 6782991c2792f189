def safe_int(text):
    return int(text)


print(safe_int("12"))
print(safe_int("seven"))
