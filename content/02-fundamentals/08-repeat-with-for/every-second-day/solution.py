for day in range(1, 15, 2):
    print(f"Water on day {day}")
