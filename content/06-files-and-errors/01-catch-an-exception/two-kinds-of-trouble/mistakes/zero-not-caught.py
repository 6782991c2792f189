def share(sweets, people):
    try:
        sweets = int(sweets)
        people = int(people)
    except ValueError:
        return "Digits only, please"
    except ZeroDivisionError:
        return "Nobody to share with"
    return f"{sweets // people} each, {sweets % people} left over"


print(share("14", "4"))
print(share("12", "0"))
print(share("12", "four"))
