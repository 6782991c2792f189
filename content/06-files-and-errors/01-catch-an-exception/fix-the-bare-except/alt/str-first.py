for attempt in range(3):
    try:
        age = int(input("How old are you? "))
        later = age + 10
        print("In ten years you'll be " + str(later))
        break
    except ValueError as error:
        print("Please enter a number")
