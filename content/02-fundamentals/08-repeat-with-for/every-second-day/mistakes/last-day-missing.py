for day in range(1, 13, 2):
    print(f"Water on day {day}")
