def share(sweets, people):
    try:
        sweets = int(sweets)
        people = int(people)
        return f"{sweets // people} each, {sweets % people} left over"
    except ValueError:
        return "Nobody to share with"
    except ZeroDivisionError:
        return "Digits only, please"
