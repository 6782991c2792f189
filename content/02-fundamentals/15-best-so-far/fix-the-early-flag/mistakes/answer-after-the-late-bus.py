delays = [0, 25, 3, 0]
late = False
for minutes in delays:
    if minutes > 10:
        late = True
    if late:
        print("Keep the soup warm")
        break
    else:
        print("Serve the soup")
