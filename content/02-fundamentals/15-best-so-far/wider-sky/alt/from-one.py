for row in range(1, 4):
    line = ""
    for place in range(1, 31):
        line = line + "."
    print(line)
