for attempt in range(3):
    try:
        age = int(input("How old are you? "))
        later = age + 10
        print(f"In ten years you'll be {later}")
        break
    except NameError:
        print("Please enter a number")
