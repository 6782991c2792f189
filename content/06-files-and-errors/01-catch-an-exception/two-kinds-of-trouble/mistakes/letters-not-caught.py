def share(sweets, people):
    sweets = int(sweets)
    people = int(people)
    try:
        return f"{sweets // people} each, {sweets % people} left over"
    except ValueError:
        return "Digits only, please"
    except ZeroDivisionError:
        return "Nobody to share with"
