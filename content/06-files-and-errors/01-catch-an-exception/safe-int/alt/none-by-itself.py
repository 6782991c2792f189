def safe_int(text):
    try:
        return int(text)
    except ValueError:
        return


print(safe_int("12"))
print(safe_int("seven"))
