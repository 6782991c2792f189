for attempt in range(3):
    try:
        age = int(input("How old are you? "))
    except ValueError:
        print("Please enter a number")
        continue
    later = age + 10
    print("In ten years you'll be", later)
    break
