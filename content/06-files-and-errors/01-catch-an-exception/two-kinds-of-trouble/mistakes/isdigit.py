def share(sweets, people):
    if not sweets.isdigit() or not people.isdigit():
        return "Digits only, please"
    if int(people) == 0:
        return "Nobody to share with"
    return f"{int(sweets) // int(people)} each, {int(sweets) % int(people)} left over"


print(share("14", "4"))
print(share("12", "0"))
print(share("12", "four"))
