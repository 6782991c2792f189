while True:
    break 5
