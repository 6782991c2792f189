delays = [0, 25, 3, 0]
total = 0
for minutes in delays:
    total = total + minutes
if total > 10:
    print("Keep the soup warm")
else:
    print("Serve the soup")
