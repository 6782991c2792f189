while True:
    typed = input("A number: ")
    try:
        number = float(typed)
    except ValueError as error:
        print("Not a number:", error)
        continue
    break
print("Half of it is", number / 2)
