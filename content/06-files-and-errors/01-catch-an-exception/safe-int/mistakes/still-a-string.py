def safe_int(text):
    try:
        int(text)
        return text
    except ValueError:
        return None


print(safe_int("12"))
