for day in range(1, 14):
    if day % 2 == 1:
        print(f"Water on day {day}")
