stop = ("Harbour", 60.17, 24.94)
(a, b, c) = stop
print(a + ": " + str(b) + " north, " + str(c) + " east")
