def safe_int(text):
    try:
        print(int(text))
    except ValueError:
        print(None)


print(safe_int("12"))
