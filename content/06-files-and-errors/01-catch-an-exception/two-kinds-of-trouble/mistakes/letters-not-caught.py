def share(sweets, people):
    sweets = int(sweets)
    people = int(people)
    try:
        return f"{sweets // people} each, {sweets % people} left over"
    except ValueError:
        return "Digits only, please"
    except ZeroDivisionError:
        return "Nobody to share with"


print(share("14", "4"))
print(share("12", "0"))
print(share("12", "four"))
