def share(sweets, people):
    try:
        sweets = int(sweets)
        people = int(people)
    except ValueError:
        return "Digits only, please"
    except ZeroDivisionError:
        return "Nobody to share with"
    return f"{sweets // people} each, {sweets % people} left over"
