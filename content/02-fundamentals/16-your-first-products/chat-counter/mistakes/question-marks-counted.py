messages = 0
questions = 0
longest = 0
message = input("> ").strip()
while message.lower() != "stop":
    if message:
        messages = messages + 1
        questions = questions + message.count("?")
        if len(message) > longest:
            longest = len(message)
    message = input("> ").strip()
print(f"Messages: {messages}")
print(f"Questions: {questions}")
print(f"Longest: {longest} characters")
