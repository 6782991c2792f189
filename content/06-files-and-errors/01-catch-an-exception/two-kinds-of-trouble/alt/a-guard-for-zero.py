def share(sweets, people):
    try:
        sweets, people = int(sweets), int(people)
    except ValueError:
        return "Digits only, please"
    if people == 0:
        return "Nobody to share with"
    return f"{sweets // people} each, {sweets % people} left over"


print(share("14", "4"))
print(share("12", "0"))
print(share("12", "four"))
