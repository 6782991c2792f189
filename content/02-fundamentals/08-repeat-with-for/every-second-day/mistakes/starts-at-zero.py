for day in range(0, 15, 2):
    print(f"Water on day {day}")
