def safe_int(text):
    number = None
    try:
        number = int(text)
    except ValueError:
        pass
    return number


print(safe_int("12"))
print(safe_int("seven"))
