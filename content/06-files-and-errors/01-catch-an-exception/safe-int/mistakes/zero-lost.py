def safe_int(text):
    try:
        return int(text) or None
    except ValueError:
        return None


print(safe_int("12"))
print(safe_int("seven"))
