messages = 0
questions = 0
longest = 0
message = ""
while message.lower() != "stop":
    message = input("> ").strip()
    if message != "":
        messages = messages + 1
        if "?" in message:
            questions = questions + 1
        if len(message) > longest:
            longest = len(message)
print(f"Messages: {messages}")
print(f"Questions: {questions}")
print(f"Longest: {longest} characters")
