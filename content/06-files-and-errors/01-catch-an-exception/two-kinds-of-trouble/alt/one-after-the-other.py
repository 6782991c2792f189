def share(sweets, people):
    try:
        sweets = int(sweets)
        people = int(people)
    except ValueError:
        return "Digits only, please"
    try:
        each = sweets // people
    except ZeroDivisionError:
        return "Nobody to share with"
    return f"{each} each, {sweets % people} left over"


print(share("14", "4"))
print(share("12", "0"))
print(share("12", "four"))
