def safe_int(text):
    number = int(text)
    try:
        return number
    except ValueError:
        return None


print(safe_int("12"))
print(safe_int("seven"))
