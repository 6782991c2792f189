messages = 0
questions = 0
longest = 0
message = input("> ").strip()
while message.lower() != "stop":
    messages = messages + 1
    if "?" in message:
        questions = questions + 1
    if len(message) > longest:
        longest = len(message)
    message = input("> ").strip()
print(f"Messages: {messages}")
print(f"Questions: {questions}")
print(f"Longest: {longest} characters")
