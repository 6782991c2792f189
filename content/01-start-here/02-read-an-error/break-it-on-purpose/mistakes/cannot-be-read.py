print("LOST")
print("A sock")
print("Blue")
print("Left"
print("Ask me")
