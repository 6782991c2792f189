print("Hello! I'm Noor.")
print("I live near the sea.")
print("I like chess.")
print("I have a cat.")
print("My cat likes fish.")
answer = input "And you? "
print("Nice,", answer)
