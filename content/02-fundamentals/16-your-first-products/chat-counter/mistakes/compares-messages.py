messages = 0
questions = 0
longest = ""
message = input("> ").strip()
while message.lower() != "stop":
    if message:
        messages = messages + 1
        if "?" in message:
            questions = questions + 1
        if message > longest:
            longest = message
    message = input("> ").strip()
print(f"Messages: {messages}")
print(f"Questions: {questions}")
print(f"Longest: {len(longest)} characters")
