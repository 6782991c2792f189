def safe_int(text):
    try:
        return int(text)
    except ValueError:
        return 0


print(safe_int("12"))
