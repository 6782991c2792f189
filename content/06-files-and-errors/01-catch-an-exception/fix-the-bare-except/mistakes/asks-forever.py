while True:
    try:
        age = int(input("How old are you? "))
        later = age + 10
        print(f"In ten years you'll be {later}")
        break
    except ValueError:
        print("Please enter a number")
