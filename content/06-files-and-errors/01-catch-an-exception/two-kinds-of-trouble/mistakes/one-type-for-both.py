def share(sweets, people):
    try:
        sweets = int(sweets)
        people = int(people)
        return f"{sweets // people} each, {sweets % people} left over"
    except (ValueError, ZeroDivisionError):
        return "Digits only, please"
