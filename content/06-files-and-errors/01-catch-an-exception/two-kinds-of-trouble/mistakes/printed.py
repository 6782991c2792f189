def share(sweets, people):
    try:
        sweets = int(sweets)
        people = int(people)
        print(f"{sweets // people} each, {sweets % people} left over")
    except ValueError:
        print("Digits only, please")
    except ZeroDivisionError:
        print("Nobody to share with")
