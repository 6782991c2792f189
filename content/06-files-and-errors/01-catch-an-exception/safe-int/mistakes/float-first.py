def safe_int(text):
    try:
        return int(float(text))
    except ValueError:
        return None


print(safe_int("12"))
print(safe_int("seven"))
