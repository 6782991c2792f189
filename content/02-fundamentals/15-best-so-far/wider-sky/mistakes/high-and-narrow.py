for row in range(30):
    line = ""
    for place in range(3):
        line = line + "."
    print(line)
