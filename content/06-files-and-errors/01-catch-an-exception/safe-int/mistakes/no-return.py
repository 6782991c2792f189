def safe_int(text):
    try:
        number = int(text)
    except ValueError:
        return None


print(safe_int("12"))
