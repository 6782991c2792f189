def safe_int(text):
    if text.isdigit():
        return int(text)
    return None


print(safe_int("12"))
