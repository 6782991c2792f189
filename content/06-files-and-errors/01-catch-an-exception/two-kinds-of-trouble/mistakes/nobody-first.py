def share(sweets, people):
    try:
        people = int(people)
        if people == 0:
            return "Nobody to share with"
        sweets = int(sweets)
    except ValueError:
        return "Digits only, please"
    return f"{sweets // people} each, {sweets % people} left over"


print(share("14", "4"))
print(share("12", "0"))
print(share("12", "four"))
