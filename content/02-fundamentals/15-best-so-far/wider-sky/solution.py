for row in range(3):
    line = ""
    for place in range(30):
        line = line + "."
    print(line)
