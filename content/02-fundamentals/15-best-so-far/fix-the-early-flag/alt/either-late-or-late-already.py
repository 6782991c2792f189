delays = [0, 25, 3, 0]
late = False
for minutes in delays:
    late = late or minutes > 10
if late:
    print("Keep the soup warm")
else:
    print("Serve the soup")
